import { databaseName, type Space } from './space';

/** What the browser says of a database before it is opened; `unknown` where it cannot say. */
export type Stored =
  | { readonly kind: 'there'; readonly nativeVersion: number }
  | { readonly kind: 'missing' | 'unknown' }
  /** The browser has no storage, or it does not answer. */
  | { readonly kind: 'refused' };

/** A browser that has not answered after this long is not going to. */
export const PATIENCE_MILLISECONDS = 3000;

/** Resolves with what a promise gives, or with something else when it takes too long. */
export function withinPatience<T, U>(promise: Promise<T>, otherwise: U): Promise<T | U> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise), PATIENCE_MILLISECONDS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function listDatabases(): Promise<readonly IDBDatabaseInfo[] | 'unknown'> {
  try {
    return await indexedDB.databases();
  } catch {
    return 'unknown';
  }
}

/** Asks the browser for a database of ours without opening, and so without changing or making, anything. */
export async function findStored(space: Space): Promise<Stored> {
  if (typeof indexedDB === 'undefined') return { kind: 'refused' };
  const listed = await withinPatience(listDatabases(), 'refused' as const);
  if (typeof listed === 'string') return { kind: listed };
  const found = listed.find(({ name }) => name === databaseName(space));
  return found ? { kind: 'there', nativeVersion: found.version ?? 0 } : { kind: 'missing' };
}

/**
 * Whether a database that lost its connection still has rows of somebody: read with a connection of its own that makes and
 * changes nothing.
 */
export async function hasRowsLeft(space: Space, stores: readonly string[]): Promise<boolean> {
  if ((await findStored(space)).kind !== 'there') return false;
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName(space));
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      const database = request.result;
      const present = stores.filter((name) => database.objectStoreNames.contains(name));
      const end = (hasRows: boolean) => {
        database.close();
        resolve(hasRows);
      };
      if (present.length === 0) return end(false);
      const transaction = database.transaction(present, 'readonly');
      const counts = present.map((name) => transaction.objectStore(name).count());
      transaction.oncomplete = () => end(counts.some(({ result }) => result > 0));
      transaction.onabort = () => end(true);
    };
  });
}
