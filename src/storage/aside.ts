import type { Database } from './database';
import type { DamagedRows } from './readRows';
import { isAssessmentRow, isEntryRow, isFileRow, isHistoryRow, isWaveRow } from './rowShapes';
import type { WaymarkDatabase } from './tables';

const SHAPES = {
  assessments: isAssessmentRow,
  entries: isEntryRow,
  history: isHistoryRow,
  waves: isWaveRow,
  files: isFileRow,
} satisfies Record<DamagedRows['store'], (row: unknown) => boolean>;

/**
 * Moves every row of a store that cannot be used out of the way, so that the rest works. Rows are read one by one: one that the
 * browser cannot read spoils all that are read with it. Of such a row only the key is left.
 */
export async function moveAside(tables: WaymarkDatabase, store: DamagedRows['store'], at: string): Promise<void> {
  const table = tables.table<unknown, never>(store);
  for (const key of await table.toCollection().primaryKeys()) {
    const row: unknown = await table.get(key).catch(() => null);
    if (row === undefined || SHAPES[store](row)) continue;
    await tables.aside.put({ id: `${store} ${JSON.stringify(key)}`, store, key, row, at });
    await table.delete(key);
  }
}

/** Calls back with how many rows were set aside so far, now and whenever that changes. Returns the way to stop. */
export function watchAside(
  database: Database,
  onChange: (rows: number) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => database.tables.aside.count(), onChange, onError);
}
