import { Dexie, type Collection } from 'dexie';
import { isHistoryRow } from './rowShapes';
import type { HistoryRow } from './rows';
import type { WaymarkDatabase } from './tables';

/** The history of an assessment, oldest first; with `after` only what came after that change. */
export function rangeOf(
  tables: WaymarkDatabase,
  assessmentId: string,
  after: number = Dexie.minKey,
): Collection<HistoryRow, [string, number]> {
  return tables.history
    .where('[assessmentId+sequence]')
    .between([assessmentId, after], [assessmentId, Dexie.maxKey], false, true);
}

/** The last change of an assessment, or undefined when nothing was changed since it was made. */
export async function lastOf(tables: WaymarkDatabase, assessmentId: string): Promise<HistoryRow | undefined> {
  const row: unknown = await rangeOf(tables, assessmentId).last();
  return isHistoryRow(row) ? row : undefined;
}
