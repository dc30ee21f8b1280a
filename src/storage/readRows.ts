import type { DATA_STORES } from './tables';

type DataStore = (typeof DATA_STORES)[number];

/** What the browser says of a row that it cannot read. */
const UNREADABLE: ReadonlySet<string> = new Set(['DataError', 'DataCloneError', 'NotReadableError', 'UnknownError']);

/** Some row of a store cannot be read or has not the shape of its kind. It has to be set aside before the others can be read. */
export class DamagedRows extends Error {
  constructor(readonly store: DataStore) {
    super(`A row of "${store}" cannot be used.`);
  }
}

/** The rows that were found, checked to have the shape of their kind. Throws `DamagedRows` when one has not. */
export async function readRows<T>(
  store: DataStore,
  isRow: (row: unknown) => row is T,
  found: PromiseLike<unknown[]>,
): Promise<T[]> {
  const rows = await found.then(
    (read) => read,
    (error: unknown) => {
      throw error instanceof Error && UNREADABLE.has(error.name) ? new DamagedRows(store) : error;
    },
  );
  if (!rows.every(isRow)) throw new DamagedRows(store);
  return rows;
}
