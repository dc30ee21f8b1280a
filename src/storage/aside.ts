import type { Database } from './database';
import type { DamagedRow } from './readRows';
import type { AsideRow } from './rows';
import type { WaymarkDatabase } from './tables';

/** Moves rows that cannot be used out of the way. One that cannot even be read stays where it is, and is only noted. */
export async function moveAside(tables: WaymarkDatabase, damaged: readonly DamagedRow[], at: string): Promise<void> {
  for (const { store, key, row } of damaged) {
    await tables.aside.put({ id: `${store} ${JSON.stringify(key)}`, store, key, row, at });
    if (row !== null) await tables.table<unknown, never>(store).delete(key as never);
  }
}

/** Calls back with the rows that were set aside, now and when there are more. Returns the way to stop. */
export function watchAside(
  database: Database,
  onChange: (rows: readonly AsideRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => database.tables.aside.toArray(), onChange, onError);
}

/** Deletes the rows that were set aside; after they were saved to a file, or because nobody wants them. */
export function removeAside(database: Database): Promise<void> {
  return database.keep(['aside'], (tables) => tables.aside.clear());
}
