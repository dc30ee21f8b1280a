import type { EntryPath, EntryValue } from './assessment';
import type { Change } from './change';
import { isSameValue } from './moment';

/** What a change did to one place, seen from outside: what stood there before it and what after it. */
export interface ChangedPlace {
  readonly path: EntryPath;
  readonly before: EntryValue | null;
  readonly after: EntryValue | null;
  /** Values that the place held in between only: those of a backup that gave way to what was there. */
  readonly passing: readonly EntryValue[];
}

/** The places of a change, each once, in the order in which they were first touched. */
export function changedPlaces({ places }: Pick<Change, 'places'>): readonly ChangedPlace[] {
  const byPath = new Map<EntryPath, ChangedPlace>();
  for (const { path, before, after } of places) {
    const earlier = byPath.get(path);
    const passed = earlier?.after ?? null;
    const passing = [...(earlier?.passing ?? []), ...(passed === null || isSameValue(passed, after) ? [] : [passed])];
    byPath.set(path, { path, before: earlier ? earlier.before : before, after, passing });
  }
  return [...byPath.values()];
}

/** The item that a place is about: its answer, its note, or whether the note is sent. Null for every other place. */
export function itemOf(path: EntryPath): string | null {
  const [kind, item = ''] = path.split('/');
  return kind === 'answer' || kind === 'note' || kind === 'send-note' ? item : null;
}
