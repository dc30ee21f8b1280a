import type { Page } from '@playwright/test';
import type { StoredDatabase } from '@tests/support/storedDatabase';

/** A page of the app's origin that does not start the app, and so opens no database. */
export const BESIDE_THE_APP = 'schemas/response-1.json';

/** Makes a database as an earlier build left it. With `keepOpen` this page then stands in the way of every upgrade. */
export function leaveBehind(page: Page, stored: StoredDatabase, keepOpen = false): Promise<void> {
  return page.evaluate(
    ({ database: { nativeVersion, stores }, keep }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waymark', nativeVersion);
        request.onupgradeneeded = () => {
          for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
            const made = request.result.createObjectStore(store, { keyPath });
            for (const index of indexes) made.createIndex(index.name, index.keyPath);
            for (const row of rows) made.put(row);
          }
        };
        request.onerror = () => reject(request.error ?? new Error('The database was not made.'));
        request.onsuccess = () => {
          if (keep) Object.assign(globalThis, { kept: request.result });
          else request.result.close();
          resolve();
        };
      }),
    { database: stored, keep: keepOpen },
  );
}

/** Puts a row into a store, whatever it looks like. */
export function putRow(page: Page, store: string, row: unknown): Promise<void> {
  return page.evaluate(
    ({ name, value }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waymark');
        request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put(value);
          transaction.oncomplete = () => resolve(request.result.close());
          transaction.onabort = () => reject(transaction.error ?? new Error('The row was not put.'));
        };
      }),
    { name: store, value: row },
  );
}

/** Opens the database as a newer build does, which changes its version. */
export function upgrade(page: Page, nativeVersion: number): Promise<void> {
  return page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waymark', version);
        request.onerror = () => reject(request.error ?? new Error('The database was not upgraded.'));
        request.onsuccess = () => resolve(request.result.close());
      }),
    nativeVersion,
  );
}

/** The native version of the database and the rows of its stores, by name. */
export function readDatabase(
  page: Page,
): Promise<{ readonly nativeVersion: number; readonly stores: Readonly<Record<string, readonly unknown[]>> }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The request failed.'));
      });
    const database = await done(indexedDB.open('waymark'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const rows = await Promise.all(
      names.map(async (name) => [name, await done(transaction.objectStore(name).getAll())] as const),
    );
    database.close();
    return { nativeVersion: database.version, stores: Object.fromEntries(rows) as Record<string, unknown[]> };
  });
}
