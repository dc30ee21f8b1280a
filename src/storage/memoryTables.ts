import { databaseName, type Space } from './space';
import { DATA_STORES, WaymarkDatabase } from './tables';

/**
 * The same tables without a disk under them: for browsers that refuse to store anything, for what must be kept after the disk
 * can no longer be trusted, and for files of what is not saved.
 */
export async function openMemoryTables(space: Space): Promise<WaymarkDatabase> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  // Under another name, so that the browser does not take the two for the same database.
  const name = `${databaseName(space)}-memory`;
  const tables = new WaymarkDatabase(name, { indexedDB: new IDBFactory(), IDBKeyRange });
  await tables.open();
  return tables;
}

/** Copies every row that can be read. */
export async function copyRows(from: WaymarkDatabase, to: WaymarkDatabase): Promise<void> {
  for (const store of [...DATA_STORES, 'counters', 'backups'] as const) {
    await to.table(store).bulkPut(await from.table(store).toArray());
  }
}
