// Which kind of question a sentence asks, by node-nlp trained on our phrases: { training: [{ language, text, kind }], sentences: [{ language, text }] }
// -> { kinds: [kind or null], trainedMs, readMs }. Only a kind that it is surer of than of "None" counts.
import { NlpManager } from 'node-nlp';
import { readInput } from './standard-input.mjs';

const input = readInput();
const languages = [...new Set(input.training.map(example => example.language))];
const manager = new NlpManager({ languages, autoSave: false, autoLoad: false, forceNER: false, ner: { builtins: [] }, nlu: { log: false } });
for (const { language, text, kind } of input.training) {
  manager.addDocument(language, text, kind);
}

const begin = performance.now();
await manager.train();
const trained = performance.now();
await Promise.all(input.sentences.slice(0, 50).map(({ language, text }) => manager.process(language, text)));
const warm = performance.now();
const kinds = [];
for (const { language, text } of input.sentences) {
  const { intent } = await manager.process(language, text);
  kinds.push(intent === 'None' ? null : intent);
}

const read = performance.now();
console.log(JSON.stringify({ kinds, trainedMs: trained - begin, readMs: read - warm }));
