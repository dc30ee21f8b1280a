// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { rebuild, storedDatabase } from '@tests/support/storedDatabase';
import { afterEach, expect, it } from 'vitest';
import { loadBackup, loadWaveBackup } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import { readLeft } from '@/storage/leftRows';
import { dumpOpened, dumpRows } from '@/storage/rowDump';

afterEach(() => removeDatabase('own'));

it('what is left of a whole database is all that is in it', async () => {
  (await rebuild('waymark', storedDatabase(2))).close();
  const database = await openDatabase('own');
  const dump = await dumpRows('own');
  const left = dump && readLeft(dump);
  expect(left?.assessments.map(({ assessment }) => assessment.id).toSorted()).toEqual(['a1', 'a2']);
  for (const backup of left?.assessments ?? [])
    expect(backup).toEqual(await loadBackup(database, backup.assessment.id));
  for (const wave of left?.waves ?? []) expect(wave).toEqual(await loadWaveBackup(database, wave.invitation.wave.id));
  expect(left?.unusable).toBe(0);
});

it('rows that cannot be used, or belong to nothing, are counted and spoil nothing', async () => {
  const stored = storedDatabase(2);
  const connection = await rebuild('waymark', stored);
  const transaction = connection.transaction(['assessments', 'entries'], 'readwrite');
  transaction.objectStore('assessments').put({ id: 'a1', createdAt: 5 });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  connection.close();
  const dump = await dumpRows('own');
  const left = dump && readLeft(dump);
  const lost = (name: string) =>
    stored.stores[name]?.rows.filter((row) => (row as { assessmentId: string }).assessmentId === 'a1').length ?? 0;
  expect(left?.assessments.map(({ assessment }) => assessment.id)).toEqual(['a2']);
  // The row itself, and the entries and history that belong to it.
  expect(left?.unusable).toBe(1 + lost('entries') + lost('history'));
});

it('an open database gives the same rows as a look from outside', async () => {
  (await rebuild('waymark', storedDatabase(2))).close();
  const opened = await dumpOpened(await openDatabase('own'));
  const outside = await dumpRows('own');
  expect(opened).toEqual(outside);
});

it('where there is no database there is nothing, and none is made', async () => {
  expect(await dumpRows('own')).toMatchObject({ schema: 0, stores: {} });
  expect(await indexedDB.databases()).toEqual([]);
});
