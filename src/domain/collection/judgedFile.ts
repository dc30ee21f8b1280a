import type { CollectedFile, Decision } from './collectedFile';

/** Why files stand against each other. */
export type ConflictKind =
  /** One response under two office codes. */
  | 'two-codes'
  /** One revision of a response with different content. */
  | 'same-revision'
  /** Two responses under one office code. */
  | 'two-responses';

/** Files that cannot all be right. Until the organiser decides, none of them counts. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Keys of the files, in the order of their names. */
  readonly files: readonly string[];
  /** The decision that settles it, or null while it is open. */
  readonly decision: Decision | null;
}

/**
 * A file with its final verdict: what its own rules say, then what the files beside it say. An accepted response that
 * was given another office code by a decision carries that code.
 */
export interface JudgedFile extends CollectedFile {
  /** The conflict it is or was part of; the same object for all its files. */
  readonly conflict: Conflict | null;
  /** The decision that gave its response another office code. */
  readonly recoded: Decision | null;
}
