import { canonicalText } from './canonicalText';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** `sha256:` and 64 lower-case hex digits: the SHA-256 of these bytes. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let hex = 'sha256:';
  for (const byte of digest) hex += HEX[byte];
  return hex;
}

/**
 * The checksum of a file as an object: SHA-256 of its canonical JSON without the member `checksum`. It finds accidents, not
 * forgery. Throws where there is no canonical JSON (see `canonicalText`).
 */
export function checksumOf(file: object): Promise<string> {
  return sha256Of(new TextEncoder().encode(canonicalText({ ...file, checksum: undefined })));
}
