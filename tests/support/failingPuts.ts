import { vi } from 'vitest';

/** Every row that is put into the database on the disk meets an error, until all mocks are restored. */
export function failToPut(name: string): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.transaction.db.name === 'waymark') throw new DOMException('Planted.', name);
    return put.apply(this, row);
  });
}
