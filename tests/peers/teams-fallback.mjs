// Elements that Teams draws but the published Adaptive Card schema does not know are judged by what older clients draw instead: their fallback.

/** The type names that a schema of Adaptive Cards defines. */
export function knownTypes(schema) {
  return new Set(Object.keys(schema.definitions ?? {}));
}

/**
 * The card as a client of exactly this schema sees it: an unknown element becomes its fallback, "drop" takes it out.
 * An unknown element without a fallback stays, so that the schema refuses it.
 */
export function asOlderClient(node, known) {
  if (Array.isArray(node)) {
    return node.map(item => asOlderClient(item, known)).filter(item => item !== undefined);
  }

  if (node === null || typeof node !== 'object') {
    return node;
  }

  if (typeof node.type === 'string' && !known.has(node.type) && node.fallback !== undefined) {
    return node.fallback === 'drop' ? undefined : asOlderClient(node.fallback, known);
  }

  return Object.fromEntries(
    Object.entries(node)
      // "data" is the bot's own: what looks like an element there is none.
      .map(([key, value]) => [key, key === 'data' ? value : asOlderClient(value, known)])
      .filter(([, value]) => value !== undefined));
}
