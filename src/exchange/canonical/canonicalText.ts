import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): sorted keys, no blanks, shortest numbers and escapes.
 * Throws for what has none: `undefined`, NaN, infinite numbers and texts with half a surrogate pair.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON.');
  return text;
}

/** The bytes of a file of ours: canonical JSON in UTF-8 and one line feed at the end. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${canonicalText(value)}\n`);
}
