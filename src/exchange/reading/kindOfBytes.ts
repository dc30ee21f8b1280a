/** What a file is, as far as its first bytes tell. */
export type ByteKind = 'zip' | 'sealed' | 'json';

const SEALED = 'age-encryption.org/';
const ARMOURED = '-----BEGIN AGE ENCRYPTED FILE-----';

function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function afterBlanks(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  return at;
}

/** The kind of a file by its first bytes, never by its name. What is neither a zip nor sealed is taken for JSON. */
export function kindOfBytes(bytes: Uint8Array): ByteKind {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return 'zip';
  if (startsWith(bytes, SEALED) || startsWith(bytes, ARMOURED, afterBlanks(bytes))) return 'sealed';
  return 'json';
}
