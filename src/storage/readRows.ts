import type { Database } from './database';
import type { DATA_STORES, WaymarkDatabase } from './tables';

/** A row that cannot be used, where it is and as far as it can be read. */
export interface DamagedRow {
  readonly store: (typeof DATA_STORES)[number];
  readonly key: unknown;
  readonly row: unknown;
}

/** Rows of one store, found anew each time they are asked for. */
interface Found {
  toArray(): PromiseLike<unknown[]>;
  primaryKeys(): PromiseLike<unknown[]>;
}

type Read = { readonly key: unknown; readonly row: unknown };

/** Reads row by row what the browser refuses to hand out together: one that is damaged spoils all of them. */
async function readOneByOne(
  database: Database,
  store: DamagedRow['store'],
  keys: readonly unknown[],
): Promise<readonly Read[]> {
  const table = database.tables.table<unknown, never>(store);
  const read: Read[] = [];
  for (const key of keys) {
    const row: unknown = await table.get(key as never).catch(() => null);
    if (row !== undefined) read.push({ key, row });
  }
  return read;
}

/**
 * The rows that a query finds and that have the shape of their kind. One that cannot be read or has another shape is left out
 * and set aside, so that the rest works.
 */
export async function readRows<T>(
  database: Database,
  store: DamagedRow['store'],
  query: (tables: WaymarkDatabase) => Found,
  isRow: (row: unknown) => row is T,
): Promise<T[]> {
  const rows = await query(database.tables)
    .toArray()
    .then(
      (found) => found,
      () => null,
    );
  if (rows?.every(isRow)) return rows;
  const read = await readOneByOne(database, store, await query(database.tables).primaryKeys());
  const damaged = read.filter(({ row }) => !isRow(row));
  database.setAside(damaged.map(({ key, row }) => ({ store, key, row })));
  return read.flatMap(({ row }) => (isRow(row) ? [row] : []));
}
