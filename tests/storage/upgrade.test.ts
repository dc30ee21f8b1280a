import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAssessment } from '@/storage/assessments';
import { loadSubjects, markBackup, noteBackup } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadHistory } from '@/storage/history';
import { SCHEMA_VERSION, WaymarkDatabase } from '@/storage/tables';
import { findFiles, loadWave } from '@/storage/waves';
import { nativeVersionOf, rebuild, rowsOf, storedDatabase } from '@tests/support/storedDatabase';

const AT = '2027-03-01T09:00:00.000Z';

/** Leaves a database of a released schema on this device. */
async function leaveBehind(schema: number): Promise<void> {
  (await rebuild('waymark', storedDatabase(schema))).close();
}

afterEach(async () => {
  vi.restoreAllMocks();
  await removeDatabase('own');
});

describe.each([1, 2])('a database of schema %i', (schema) => {
  it('opens with all that was in it', async () => {
    await leaveBehind(schema);
    const database = await openDatabase('own');
    expect(database.tables.verno).toBe(SCHEMA_VERSION);
    expect(await loadAssessment(database, 'a1')).toMatchObject({
      office: { code: 'XA', name: 'Statistical Office of the Northern Isles', country: 'XA' },
      answers: {
        'strategy-mandate': { code: 'level', level: 3 },
        'strategy-roadmap': { code: 'not-applicable', reason: null },
      },
      answeredAt: { 'strategy-mandate': '2027-02-01T09:02:00.250Z' },
      notes: { 'strategy-mandate': 'Strategy of May,\npage 4 – “draft”' },
      sentNotes: ['strategy-mandate'],
      profile: { 'open-tools': ['r', 'python'] },
      consent: { name: 'hidden', text: 'organiser', contact: false },
      topics: { strategy: { 'workshop-interest': 0, 'target-level': 4 } },
      closing: { 'topic-ranking': ['skills', 'strategy'] },
    });
    expect((await loadAssessment(database, 'a2'))?.office.name).toBe('Office of Examplia');
    expect((await loadWave(database, '2027'))?.invitation.wave.title).toBe('Activity 2027, second draft');
    expect(await findFiles(database, '2027')).toHaveLength(3);
  });

  it('goes on counting where it was', async () => {
    await leaveBehind(schema);
    const [counter] = storedDatabase(schema).stores['counters']?.rows as [{ value: number }];
    expect((await openDatabase('own')).saving.current).toMatchObject({ state: 'saved', sequence: counter.value });
  });
});

describe('the upgrade from schema 1', () => {
  it('makes the log the history of each assessment', async () => {
    await leaveBehind(1);
    const database = await openDatabase('own');
    const history = await loadHistory(database, 'a1');
    expect(history).toHaveLength(11);
    expect(history[1]).toEqual({
      sequence: 3,
      at: '2027-02-01T09:02:00.250Z',
      kind: 'edit',
      of: null,
      places: [
        { path: 'answer/strategy-mandate', before: { code: 'level', level: 2 }, after: { code: 'level', level: 3 } },
      ],
    });
    expect((await loadHistory(database, 'a2')).map(({ sequence }) => sequence)).toEqual([14]);
  });

  it('keeps the old log, with the line that was damaged, until everything was backed up', async () => {
    await leaveBehind(1);
    const old = storedDatabase(1).stores['changes']?.rows;
    const database = await openDatabase('own');
    expect(await rowsOf('waymark', 'changes')).toEqual(old);

    const rows = await markBackup(database, await loadSubjects(database), AT);
    await noteBackup(database, rows.slice(0, 1), false);
    expect(await rowsOf('waymark', 'changes')).toEqual(old);
    await noteBackup(database, rows, true);
    expect(await rowsOf('waymark', 'changes')).toEqual([]);
    expect(await loadHistory(database, 'a1')).toHaveLength(11);
  });

  it.each([
    ['making a store', () => vi.spyOn(IDBDatabase.prototype, 'createObjectStore')],
    ['copying the log', () => vi.spyOn(IDBObjectStore.prototype, 'put')],
  ])('happens whole or not at all: cut while %s', async (_step, spyOnStep) => {
    await leaveBehind(1);
    const spy = spyOnStep().mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(new WaymarkDatabase('waymark').open()).rejects.toThrow();
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();

    expect(await nativeVersionOf('waymark')).toBe(10);
    for (const [store, { rows }] of Object.entries(storedDatabase(1).stores))
      expect(await rowsOf('waymark', store)).toEqual(rows);
    expect(await loadHistory(await openDatabase('own'), 'a1')).toHaveLength(11);
  });
});
