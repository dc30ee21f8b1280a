import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A database as a fixture holds it: what was there when that version was released. */
export interface StoredDatabase {
  /** What IndexedDB calls the version: ten times the schema's. */
  readonly nativeVersion: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
        readonly rows: readonly unknown[];
      }
    >
  >;
}

/** The database of a released schema, one fixture for each, kept for ever. */
export function storedDatabase(schema: number): StoredDatabase {
  // A page of happy-dom resolves addresses of its own, so the path is that of the repository.
  const path = join(process.cwd(), 'tests', 'fixtures', 'storage', `${schema}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as StoredDatabase;
}

function done(request: IDBRequest | IDBOpenDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

/** Builds a database as the browser had it, with IndexedDB alone. Gives the open connection. */
export async function rebuild(name: string, { nativeVersion, stores }: StoredDatabase): Promise<IDBDatabase> {
  const request = indexedDB.open(name, nativeVersion);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const made = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
      for (const row of rows) made.put(row);
    }
  };
  return (await done(request)) as IDBDatabase;
}

/** All rows of a store, read with a connection of its own. */
export async function rowsOf(name: string, store: string): Promise<unknown[]> {
  const database = (await done(indexedDB.open(name))) as IDBDatabase;
  const rows = database.objectStoreNames.contains(store)
    ? ((await done(database.transaction(store).objectStore(store).getAll())) as unknown[])
    : [];
  database.close();
  return rows;
}

/** The native version of a database, or undefined when there is none. */
export async function nativeVersionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((found) => found.name === name)?.version;
}
