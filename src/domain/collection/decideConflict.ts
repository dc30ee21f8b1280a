import type { Decision } from './collectedFile';
import type { Conflict, JudgedFile } from './judgedFile';

/** Why and when the organiser decided; kept with the decision. */
export interface Grounds {
  readonly reason: string;
  /** ISO with milliseconds. */
  readonly at: string;
}

function checksumIn(judged: readonly JudgedFile[], key: string): string {
  const checksum = judged.find((file) => file.key === key)?.response?.checksum;
  if (!checksum) throw new Error(`The collection has no response with the key "${key}".`);
  return checksum;
}

/**
 * The decision that one file of a conflict counts and the others do not. It knows the files that it was made about, and
 * does not hold once another one joins them. Throws when a key is not in the collection: that is a bug.
 */
export function chooseFile(judged: readonly JudgedFile[], conflict: Conflict, key: string, grounds: Grounds): Decision {
  const among = conflict.files.map((file) => checksumIn(judged, file));
  return { kind: 'choose', checksum: checksumIn(judged, key), among, ...grounds };
}

/**
 * The decision that a file's response belongs to another office than its code says, with the code that it gets. It holds
 * for all revisions of the response under that code. Throws when the key is not in the collection: that is a bug.
 */
export function giveOfficeCode(judged: readonly JudgedFile[], key: string, code: string, grounds: Grounds): Decision {
  const response = judged.find((file) => file.key === key)?.response;
  if (!response) throw new Error(`The collection has no response with the key "${key}".`);
  const { responseId, checksum } = response;
  return { kind: 'different-offices', responseId, checksum, code, ...grounds };
}
