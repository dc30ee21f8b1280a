import type { Database } from './database';
import { withinPatience } from './findStored';
import { databaseName, type Space } from './space';

/** Every row of a database as it is, for a file: what can be saved when the database itself cannot be used. */
export interface RowDump {
  readonly format: 'waymark/rows';
  readonly version: 1;
  readonly database: string;
  /** Native version of the database; 0 when there is none. */
  readonly schema: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    // Looking must not make a database.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => resolve(request.result);
  });
}

/** Reads a store row by row; one that cannot be read ends it, and what was read until then is given. */
function readStore(database: IDBDatabase, name: string): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const rows: unknown[] = [];
    const transaction = database.transaction(name, 'readonly');
    // Also when the connection is lost meanwhile.
    transaction.onabort = () => resolve(rows);
    const request = transaction.objectStore(name).openCursor();
    request.onerror = () => resolve(rows);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(rows);
      rows.push(cursor.value);
      cursor.continue();
    };
  });
}

/**
 * Reads all rows of all stores with a connection of its own, whichever build made them; it changes nothing. Null when the
 * browser does not let it be opened, or does not answer.
 */
export async function dumpRows(space: Space): Promise<RowDump | null> {
  const name = databaseName(space);
  const database = await withinPatience(open(name), undefined);
  if (database === undefined) return null;
  const stores: Record<string, readonly unknown[]> = {};
  const schema = database?.version ?? 0;
  if (database) {
    database.onversionchange = () => database.close();
    for (const store of database.objectStoreNames) stores[store] = await readStore(database, store).catch(() => []);
    database.close();
  }
  return { format: 'waymark/rows', version: 1, database: name, schema, stores };
}

/** The same of a database that is open, in memory or not. A store that cannot be read is left out. */
export async function dumpOpened({ space, tables }: Database): Promise<RowDump> {
  const stores: Record<string, readonly unknown[]> = {};
  for (const table of tables.tables) {
    const rows: readonly unknown[] | null = await table.toArray().catch(() => null);
    if (rows) stores[table.name] = rows;
  }
  const schema = tables.backendDB().version;
  return { format: 'waymark/rows', version: 1, database: databaseName(space), schema, stores };
}
