import type { DamagedRow } from './readRows';
import type { WaymarkDatabase } from './tables';

/** Moves rows that cannot be used out of the way. One that cannot even be read stays where it is, and is only noted. */
export async function moveAside(tables: WaymarkDatabase, damaged: readonly DamagedRow[], at: string): Promise<void> {
  for (const { store, key, row } of damaged) {
    await tables.aside.put({ id: `${store} ${JSON.stringify(key)}`, store, key, row, at });
    if (row !== null) await tables.table<unknown, never>(store).delete(key as never);
  }
}
