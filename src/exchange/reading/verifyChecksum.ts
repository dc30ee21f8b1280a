import { checksumOf, sha256Of } from '@/exchange/canonical/checksumOf';
import type { Scan } from './scanTokens';

const COMMA = 0x2c;

/** Canonical bytes without the member `checksum` and the comma that parts it from its neighbour. */
function withoutChecksum(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  end: number,
): Uint8Array<ArrayBuffer> {
  const head = bytes[to] === COMMA || bytes[from - 1] !== COMMA ? from : from - 1;
  const tail = bytes[to] === COMMA ? to + 1 : to;
  const rest = new Uint8Array(head + end - tail);
  rest.set(bytes.subarray(0, head));
  rest.set(bytes.subarray(tail, end), head);
  return rest;
}

/**
 * Whether the checksum that a file states is that of its content. Canonical bytes are hashed as they stand, which costs a
 * fraction of writing the canonical JSON of the value anew.
 */
export async function verifyChecksum(
  bytes: Uint8Array,
  scan: Scan,
  file: { readonly checksum: string },
): Promise<boolean> {
  const { canonical, checksumAt, end } = scan;
  const found =
    canonical && checksumAt ? await sha256Of(withoutChecksum(bytes, checksumAt, end)) : await checksumOf(file);
  return found === file.checksum;
}
