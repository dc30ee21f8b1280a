import 'fake-indexeddb/auto';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, removeDatabase, type Database, type FileRow } from '@/storage/database';
import {
  loadWave,
  removeFile,
  removeWave,
  saveDecisions,
  saveDrop,
  saveInvitation,
  saveNewWave,
  watchWave,
  watchWaves,
} from '@/storage/waves';

const fail = (error: unknown) => {
  throw error;
};
const aFile = (key: string, drop = 1): FileRow => ({
  waveId: 'wave-1',
  key,
  file: `${key}.json`,
  drop,
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
    await saveInvitation(database, 'wave-1', anInvitation({ note: 'Welcome' }));
    const decision = {
      kind: 'choose',
      checksum: 'sha256:00',
      reason: 'Confirmed by mail',
      at: '2027-02-01T00:00:00Z',
    } as const;
    await saveDecisions(database, 'wave-1', [decision]);
    const before = database.saving.current.sequence;
    const keys = Array.from({ length: 250 }, (_, index) => `file-${index}`);
    await saveDrop(
      database,
      'wave-1',
      1,
      keys.map((key) => aFile(key)),
    );

    expect(database.saving.current.sequence).toBe(before + 1);
    expect(await database.tables.files.where({ waveId: 'wave-1' }).count()).toBe(250);
    expect(await loadWave(database, 'wave-1')).toMatchObject({
      drops: 1,
      decisions: [decision],
      invitation: { note: 'Welcome' },
    });
  });

  it('has each file once, however often it is dropped', async () => {
    await saveDrop(database, 'wave-1', 1, [aFile('a'), aFile('b')]);
    await saveDrop(database, 'wave-1', 2, [aFile('b', 1)]);
    expect(await database.tables.files.count()).toBe(2);
    await removeFile(database, 'wave-1', 'a');
    expect((await database.tables.files.toArray()).map((file) => file.key)).toEqual(['b']);
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
    await saveDrop(database, 'wave-1', 1, [aFile('a')]);
    await saveDrop(database, 'wave-2', 1, [{ ...aFile('b'), waveId: 'wave-2' }]);
    let files: number | undefined = -1;
    let listed: readonly string[] = [];
    const stops = [
      watchWave(database, 'wave-1', (found) => (files = found?.files.length), fail),
      watchWaves(database, (found) => (listed = found.map(({ wave }) => wave.id)), fail),
    ];
    await expect.poll(() => files).toBe(1);
    await expect.poll(() => listed).toEqual(['wave-2', 'wave-1']);
    await removeWave(database, 'wave-1');
    await expect.poll(() => files).toBeUndefined();
    await expect.poll(() => listed).toEqual(['wave-2']);
    expect((await database.tables.files.toArray()).map((file) => file.key)).toEqual(['b']);
    for (const stop of stops) stop();
  });
});
