import { inverseOf, type Change, type PlaceChange } from '@/domain/assessment/change';
import { differenceOf, placesAt, type Places } from '@/domain/assessment/moment';
import { findRedo, findUndo } from '@/domain/assessment/undo';
import { putEntry } from './assessments';
import { NOTHING, type Made } from './changes';
import type { Database } from './database';
import { lastOf, rangeOf } from './historyRange';
import { readRows } from './readRows';
import { isEntryRow, isHistoryRow } from './rowShapes';
import type { HistoryRow } from './rows';
import { pageOpenedAt } from './tabs';

const toChange = ({ assessmentId: _own, ...change }: HistoryRow): Change => change;

export async function findHistory({ tables }: Database, assessmentId: string): Promise<readonly Change[]> {
  const rows = await readRows('history', isHistoryRow, rangeOf(tables, assessmentId).toArray());
  return rows.map(toChange);
}

/** Every change of an assessment since it is on this device, and what a backup brought of before; oldest first. */
export function loadHistory(database: Database, assessmentId: string): Promise<readonly Change[]> {
  return database.read(() => findHistory(database, assessmentId));
}

/** Calls back with the history of an assessment, oldest first, now and at every change. Returns the way to stop. */
export function watchHistory(
  database: Database,
  assessmentId: string,
  onChange: (history: readonly Change[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findHistory(database, assessmentId), onChange, onError);
}

/** Calls back with the changes that other windows make from now on, as they come. Returns the way to stop. */
export function watchElsewhere(
  database: Database,
  assessmentId: string,
  onChanges: (changes: readonly Change[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const own = pageOpenedAt();
  let seen: number | undefined;
  const query = async () => {
    seen ??= (await lastOf(database.tables, assessmentId))?.sequence ?? Number.MIN_SAFE_INTEGER;
    return readRows('history', isHistoryRow, rangeOf(database.tables, assessmentId, seen).toArray());
  };
  const tell = (rows: readonly HistoryRow[]) => {
    seen = rows.at(-1)?.sequence ?? seen;
    const changes = rows.filter(({ window }) => window !== undefined && window !== own).map(toChange);
    if (changes.length > 0) onChanges(changes);
  };
  return database.watch(query, tell, onError);
}

/** What became of undo, redo or going back: which places changed, none when there was nothing to do. */
export interface Rewound {
  readonly saved: boolean;
  readonly places: readonly PlaceChange[];
}

/** How places have to change, from what they hold and the history; null when there is nothing to do. */
type Plan = (
  now: Places,
  history: readonly Change[],
) => { readonly kind: Change['kind']; readonly of: number; readonly places: readonly PlaceChange[] } | null;

async function rewind(database: Database, assessmentId: string, at: string, plan: Plan): Promise<Rewound> {
  let places: readonly PlaceChange[] = [];
  const change = async ({ tables, sequence }: Made) => {
    const entries = (await tables.entries.where({ assessmentId }).toArray()).filter(isEntryRow);
    const now: Places = new Map(entries.map(({ path, value }) => [path, value]));
    const planned = plan(now, (await rangeOf(tables, assessmentId).toArray()).filter(isHistoryRow));
    places = planned?.places ?? [];
    if (!planned || places.length === 0) return NOTHING;
    for (const { path, after } of places) await putEntry(tables, assessmentId, { path, value: after, at });
    const { kind, of } = planned;
    return tables.history.add({ assessmentId, sequence, at, kind, of, window: pageOpenedAt(), places });
  };
  const saved = await database.write(['entries', 'history'], change);
  return { saved, places };
}

/** Takes the last change back, as a change of its own. */
export function saveUndo(database: Database, assessmentId: string, at: string): Promise<Rewound> {
  return rewind(database, assessmentId, at, (_now, history) => {
    const change = findUndo(history);
    return change ? { kind: 'undo', of: change.sequence, places: inverseOf(change.places) } : null;
  });
}

/** Does again what was taken back last, as a change of its own. */
export function saveRedo(database: Database, assessmentId: string, at: string): Promise<Rewound> {
  return rewind(database, assessmentId, at, (_now, history) => {
    const undo = findRedo(history);
    return undo ? { kind: 'redo', of: undo.sequence, places: inverseOf(undo.places) } : null;
  });
}

/** Brings every place back to what it held right after a change, as one change that can be taken back. */
export function restoreMoment(
  database: Database,
  assessmentId: string,
  sequence: number,
  at: string,
): Promise<Rewound> {
  return rewind(database, assessmentId, at, (now, history) => ({
    kind: 'restore',
    of: sequence,
    places: differenceOf(now, placesAt(now, history, sequence)),
  }));
}
