// Checks documents against a JSON Schema.
//   standard input   { "schema": "FILE", "definition": "NAME of one in the schema, or absent", "adaptiveCards": true|false, "documents": [ … ] }
//   standard output  { "errors": [ [ "/path message", … ], … ] }, one list per document
// With "adaptiveCards" every element newer than the schema is replaced by its fallback first.
import fs from 'node:fs';
import Ajv from 'ajv';
import Ajv2019 from 'ajv/dist/2019.js';
import Ajv2020 from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import { readInput } from './standard-input.mjs';
import { asOlderClient, knownTypes } from './teams-fallback.mjs';

function compilerFor(schema) {
  const draft = schema.$schema ?? '';
  const options = { strict: false, allErrors: true, validateFormats: true };
  if (draft.includes('draft-04')) {
    return new AjvDraft04.default(options);
  }

  if (draft.includes('draft-06')) {
    const ajv = new Ajv.default(options);
    ajv.addMetaSchema(draft06);
    return ajv;
  }

  return draft.includes('2020-12') ? new Ajv2020.default(options) : draft.includes('2019-09') ? new Ajv2019.default(options) : new Ajv.default(options);
}

/** ajv refuses the draft-04 spelling "id" in newer drafts; the published Adaptive Card schema says draft-06 and still writes it. */
function withoutOldId(schema) {
  if (!(schema.$schema ?? '').includes('draft-06') || schema.id === undefined) {
    return schema;
  }

  const { id, ...rest } = schema;
  return { $id: id, ...rest };
}

const input = readInput();
const schema = withoutOldId(JSON.parse(fs.readFileSync(input.schema, 'utf8').replace(/^\uFEFF/, '')));
const ajv = compilerFor(schema);
addFormats.default(ajv);
const whole = input.definition === undefined ? schema : { $schema: schema.$schema, definitions: schema.definitions, $ref: `#/definitions/${input.definition}` };
const validate = ajv.compile(whole);
const known = knownTypes(schema);

const errors = input.documents.map(document => {
  const seen = input.adaptiveCards ? asOlderClient(document, known) : document;
  return validate(seen) ? [] : validate.errors.map(error => `${error.instancePath || '/'} ${error.message}${error.params?.additionalProperty ? ` (${error.params.additionalProperty})` : ''}`);
});
process.stdout.write(JSON.stringify({ errors }));
