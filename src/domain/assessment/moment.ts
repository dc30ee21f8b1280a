import type { Assessment, EntryPath, EntryValue } from './assessment';
import type { Change, PlaceChange } from './change';
import { entriesOf, fromEntries } from './entriesOf';

/** What is in which place. */
export type Places = ReadonlyMap<EntryPath, EntryValue>;

/** Whether two places hold the same; null is an empty one. */
export function isSameValue(a: EntryValue | null, b: EntryValue | null): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, index) => one === b[index]);
  if (Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.get(name) === value);
}

/**
 * What the places held right after the change with a sequence, from what they hold now and the history since, oldest first.
 * Any number below the first sequence is the moment before the first change.
 */
export function placesAt(now: Places, changes: readonly Change[], sequence: number): Places {
  const places = new Map(now);
  for (const change of changes.toReversed()) {
    if (change.sequence <= sequence) break;
    for (const { path, before } of change.places.toReversed()) {
      if (before === null) places.delete(path);
      else places.set(path, before);
    }
  }
  return places;
}

/** What has to change for the places to hold what they held at another time. Order: places that are filled now, then others. */
export function differenceOf(now: Places, then: Places): readonly PlaceChange[] {
  const paths = [...now.keys(), ...[...then.keys()].filter((path) => !now.has(path))];
  return paths
    .map((path) => ({ path, before: now.get(path) ?? null, after: then.get(path) ?? null }))
    .filter(({ before, after }) => !isSameValue(before, after));
}

/** What the filled places of an assessment hold. */
export function placesIn(assessment: Assessment): Places {
  const entries = entriesOf(assessment, () => '');
  return new Map(entries.flatMap(({ path, value }) => (value === null ? [] : [[path, value] as const])));
}

/** The assessment as it was at a moment, to be looked at. Times of answers are those of today where the answer is the same. */
export function momentOf(assessment: Assessment, changes: readonly Change[], sequence: number): Assessment {
  const entries = entriesOf(assessment, () => '');
  const times = new Map(entries.map(({ path, at }) => [path, at]));
  const now = placesIn(assessment);
  const then = placesAt(now, changes, sequence);
  return fromEntries(
    assessment,
    [...then].map(([path, value]) => {
      const same = isSameValue(value, now.get(path) ?? null);
      return { path, value, at: same ? (times.get(path) ?? '') : '' };
    }),
  );
}
