import 'fake-indexeddb/auto';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import type { FileRow } from '@/storage/rows';
import {
  loadWave,
  removeFile,
  removeWave,
  saveDrop,
  saveNewWave,
  saveWave,
  watchFiles,
  watchWave,
  watchWaves,
} from '@/storage/waves';

const fail = (error: unknown) => {
  throw error;
};
const aFile = (key: string): Omit<CollectedFile, 'drop'> => ({
  key,
  file: `${key}.json`,
  size: 2,
  reason: 'not-json',
  detail: null,
  response: null,
  responseId: null,
  revision: null,
  officeCode: null,
});

let database: Database;

beforeEach(async () => {
  database = await openDatabase('own');
  await saveNewWave(database, anInvitation(), '2027-01-01T00:00:00Z');
});
afterEach(() => removeDatabase('own'));

describe('a wave in the database', () => {
  it('keeps its invitation, its decisions and all files of a drop as one change', async () => {
    await saveWave(database, 'wave-1', (wave) => ({ ...wave, invitation: { ...wave.invitation, note: 'Welcome' } }));
    const decision = {
      kind: 'choose',
      checksum: 'sha256:00',
      among: ['sha256:00', 'sha256:01'],
      reason: 'Confirmed by mail',
      at: '2027-02-01T00:00:00Z',
    } as const;
    await saveWave(database, 'wave-1', (wave) => ({ ...wave, decisions: [...wave.decisions, decision] }));
    const before = database.saving.current.sequence;
    const keys = Array.from({ length: 250 }, (_, index) => `file-${index}`);
    await saveDrop(database, 'wave-1', keys.map(aFile));

    expect(database.saving.current.sequence).toBe(before + 1);
    expect(await database.tables.files.where({ waveId: 'wave-1' }).count()).toBe(250);
    expect(await loadWave(database, 'wave-1')).toMatchObject({
      drops: 1,
      decisions: [decision],
      invitation: { note: 'Welcome' },
    });
  });

  it('adds up the changes of several tabs', async () => {
    const choose = (checksum: string) =>
      saveWave(database, 'wave-1', (wave) => ({
        ...wave,
        decisions: [...wave.decisions, { kind: 'choose', checksum, among: [], reason: 'by mail', at: '2027-02-01' }],
      }));
    await Promise.all([choose('sha256:00'), choose('sha256:01')]);
    expect((await loadWave(database, 'wave-1'))?.decisions).toHaveLength(2);
  });

  it('has each file once, under the drop that brought it first, however often it is dropped', async () => {
    await saveDrop(database, 'wave-1', [aFile('a'), aFile('b')]);
    await saveDrop(database, 'wave-1', [aFile('b'), aFile('c')]);
    const dropOf = async () => (await database.tables.files.toArray()).map(({ key, drop }) => [key, drop]);
    expect(await dropOf()).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
    await removeFile(database, 'wave-1', 'a');
    expect((await dropOf()).map(([key]) => key)).toEqual(['b', 'c']);
  });

  it('takes out what a drop replaces, in the same change', async () => {
    await saveDrop(database, 'wave-1', [aFile('a'), aFile('b')]);
    const before = database.saving.current.sequence;
    await saveDrop(database, 'wave-1', [aFile('c')], ['a']);
    expect((await database.tables.files.toArray()).map(({ key }) => key)).toEqual(['b', 'c']);
    expect(database.saving.current.sequence).toBe(before + 1);
  });

  it('hands out all of its files and no others, also when they are read in several portions', async () => {
    await saveNewWave(
      database,
      anInvitation({ wave: { ...anInvitation().wave, id: 'wave-0' } }),
      '2027-03-01T00:00:00Z',
    );
    await saveDrop(database, 'wave-0', [aFile('other')]);
    const keys = Array.from({ length: 300 }, (_, index) => `file-${String(index).padStart(3, '0')}`);
    await saveDrop(database, 'wave-1', keys.map(aFile));
    let found: readonly FileRow[] = [];
    const stop = watchFiles(database, 'wave-1', (files) => (found = files), fail);
    await expect.poll(() => found.map(({ key }) => key)).toEqual(keys);
    stop();
  });

  it('is not made a second time over an existing one', async () => {
    expect(await saveNewWave(database, anInvitation({ note: 'Second' }), '2027-02-01T00:00:00Z')).toBe(false);
    expect((await loadWave(database, 'wave-1'))?.invitation.note).toBeUndefined();
  });

  it('takes its files with it when it is deleted, and who watches hears of it', async () => {
    await saveNewWave(
      database,
      anInvitation({ wave: { ...anInvitation().wave, id: 'wave-2' } }),
      '2027-03-01T00:00:00Z',
    );
    await saveDrop(database, 'wave-1', [aFile('a')]);
    await saveDrop(database, 'wave-2', [aFile('b')]);
    let files = -1;
    let title: string | undefined;
    let listed: readonly string[] = [];
    const stops = [
      watchWave(database, 'wave-1', (found) => (title = found?.invitation.wave.title), fail),
      watchFiles(database, 'wave-1', (found) => (files = found.length), fail),
      watchWaves(database, (found) => (listed = found.map(({ wave }) => wave.id)), fail),
    ];
    await expect.poll(() => files).toBe(1);
    await expect.poll(() => title).toBe('First wave');
    await expect.poll(() => listed).toEqual(['wave-2', 'wave-1']);
    await removeWave(database, 'wave-1');
    await expect.poll(() => title).toBeUndefined();
    await expect.poll(() => files).toBe(0);
    await expect.poll(() => listed).toEqual(['wave-2']);
    expect((await database.tables.files.toArray()).map((file) => file.key)).toEqual(['b']);
    for (const stop of stops) stop();
  });
});
