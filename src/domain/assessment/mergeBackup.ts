import type { Entry, EntryPath, EntryValue, Sending } from './assessment';
import type { Change, PlaceChange } from './change';
import { isSameValue } from './moment';

/** What becomes of an assessment that is here already when a backup of it is restored. */
export interface Merge {
  /** Places that take the value of the backup, which is the later one, with its time. */
  readonly taken: readonly (PlaceChange & { readonly at: string })[];
  /**
   * Places where what is here is later: `before` is the value of the backup, which goes into the history, `after` what stays.
   * A value that the history knows already is not listed: nothing is lost with it.
   */
  readonly kept: readonly PlaceChange[];
}

/** Times compare as moments, with or without milliseconds; an unknown time is before all others. */
function isLater(a: string, b: string): boolean {
  const [left, right] = [Date.parse(a), Date.parse(b)];
  return !Number.isNaN(left) && (Number.isNaN(right) || left > right);
}

/** When each place that is empty now was emptied. */
function emptiedAt(history: readonly Change[]): ReadonlyMap<EntryPath, string> {
  return new Map(history.flatMap(({ places, at }) => places.map(({ path }) => [path, at] as const)));
}

function isKnown(history: readonly Change[], path: EntryPath, value: EntryValue): boolean {
  return history.some(({ places }) =>
    places.some(
      (place) => place.path === path && (isSameValue(place.before, value) || isSameValue(place.after, value)),
    ),
  );
}

/**
 * Merges the places of a backup into what is here, place by place: the later value wins, the other stays in the history, and
 * nothing is emptied because a backup does not have it. At the same time what is here stays. A place that was emptied here
 * later than the backup filled it stays empty. `history` is that of the assessment here, oldest first.
 */
export function mergeEntries(here: readonly Entry[], history: readonly Change[], backup: readonly Entry[]): Merge {
  const present = new Map(here.map((entry) => [entry.path, entry]));
  const emptied = emptiedAt(history);
  const taken: (PlaceChange & { readonly at: string })[] = [];
  const kept: PlaceChange[] = [];
  for (const { path, value, at } of backup) {
    const own = present.get(path);
    const after = own?.value ?? null;
    if (value === null || isSameValue(after, value)) continue;
    const since = own?.at ?? emptied.get(path);
    if (since === undefined || isLater(at, since)) taken.push({ path, before: after, after: value, at });
    else if (!isKnown(history, path, value)) kept.push({ path, before: value, after });
  }
  return { taken, kept };
}

/** What is known of saved files: that of the later revision; of the same revision, what says that it was sent; else what is here. */
export function laterSending(here: Sending, backup: Sending): Sending {
  if (backup.revision !== here.revision) return backup.revision > here.revision ? backup : here;
  const isSent = backup.checksum === here.checksum && backup.markedSentAt !== null;
  return isSent && here.markedSentAt === null ? backup : here;
}

/** The places of a merge as one change of the history: a value that lost appears and gives way again. */
export function placesOfMerge({ taken, kept }: Merge): readonly PlaceChange[] {
  return [
    ...taken.map(({ path, before, after }) => ({ path, before, after })),
    ...kept.flatMap(({ path, before, after }) => [
      { path, before: after, after: before },
      { path, before, after },
    ]),
  ];
}
