import type { EntryPath, EntryValue } from './assessment';

/** What one place held before a change and holds after it; null is an empty place. */
export interface PlaceChange {
  readonly path: EntryPath;
  readonly before: EntryValue | null;
  readonly after: EntryValue | null;
}

/**
 * Why places changed: a person entered something, took a change back, did it again, went back to an earlier moment, or a
 * backup was merged into what is here.
 */
export const CHANGE_KINDS = ['edit', 'undo', 'redo', 'restore', 'merge'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One durable change of an assessment: a line of its history, which is only ever added to. */
export interface Change {
  /** Rises from change to change of an assessment. */
  readonly sequence: number;
  /** When, ISO with milliseconds. */
  readonly at: string;
  readonly kind: ChangeKind;
  /** The change that was taken back, the undo that was taken back, the moment that was restored; null otherwise. */
  readonly of: number | null;
  /** When the window was opened in which it was made, ISO; absent where nobody knows, as in files. */
  readonly window?: string;
  /** In the order in which they happened; a merge may change a place twice, so that a value which lost is known too. */
  readonly places: readonly PlaceChange[];
}

/** The places of a change as they have to be changed to take it back. */
export function inverseOf(places: readonly PlaceChange[]): readonly PlaceChange[] {
  return places.toReversed().map(({ path, before, after }) => ({ path, before: after, after: before }));
}
