// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  loadAssessment,
  removeAssessment,
  saveAssessmentFacts,
  saveEntries,
  saveEntry,
  saveInvitation,
  saveNewAssessment,
} from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { restoreMoment, saveRedo, saveUndo } from '@/storage/history';
import { incidents } from '@/storage/incidents';
import { restoreAssessment, restoreWave } from '@/storage/restore';
import { removeFile, removeWave, renameWave, saveDrop, saveNewWave, saveWave } from '@/storage/waves';
import { aRefusedFile } from '@tests/support/aCollectedFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { failToPut } from '@tests/support/failingPuts';
import { rowsOf } from '@tests/support/storedDatabase';

const AT = '2027-02-01T09:00:00.000Z';
const entry = { path: 'answer/skills-map', value: { code: 'level', level: 4 }, at: AT } as const;
const newWave = anInvitation({ wave: { ...anInvitation().wave, id: 'wave-2' } });
const aBackup = { assessment: anAssessment({ id: 'restored' }), times: {}, history: [] };
const aWaveBackup = {
  createdAt: AT,
  invitation: { ...newWave, wave: { ...newWave.wave, id: 'wave-3' } },
  savedInvitation: null,
  officesText: null,
  decisions: [],
  drops: 1,
  ranking: null,
  proposalGroups: [],
  release: null,
  files: [aRefusedFile('a.json')],
};

/** Every way in which something is written. */
const WRITES: readonly (readonly [string, (database: Database) => Promise<unknown>])[] = [
  ['a new assessment', (database) => saveNewAssessment(database, anAssessment({ id: 'new' }))],
  ['an answer', (database) => saveEntry(database, 'assessment-1', entry)],
  [
    'several places',
    (database) => saveEntries(database, 'assessment-1', [entry, { ...entry, path: 'note/skills-map', value: 'x' }]),
  ],
  ['a guessed answer', (database) => saveEntries(database, 'assessment-1', [entry], [{ code: 'dont-know' }])],
  ['a wrongly guessed answer', (database) => saveEntries(database, 'assessment-1', [entry], [null])],
  ['facts', (database) => saveAssessmentFacts(database, 'assessment-1', { invitation: anInvitation() })],
  ['an invitation', (database) => saveInvitation(database, 'assessment-1', anInvitation(), [entry])],
  ['undo', (database) => saveUndo(database, 'assessment-1', AT)],
  ['redo', (database) => saveRedo(database, 'undone', AT)],
  ['an earlier moment', (database) => restoreMoment(database, 'assessment-1', 0, AT)],
  ['deleting an assessment', (database) => removeAssessment(database, 'assessment-1')],
  ['a restored assessment', (database) => restoreAssessment(database, aBackup, AT)],
  ['a new wave', (database) => saveNewWave(database, newWave, AT)],
  ['a changed wave', (database) => saveWave(database, 'wave-1', (wave) => ({ ...wave, officesText: 'XA' }))],
  [
    'a renamed wave',
    (database) =>
      renameWave(database, 'wave-1', { id: 'renamed', createdAt: AT, invitation: newWave, decisions: [], drops: 0 }),
  ],
  ['a drop', (database) => saveDrop(database, 'wave-1', [aRefusedFile('b.json')], ['a.json not-json'])],
  ['removing a file', (database) => removeFile(database, 'wave-1', 'a.json not-json')],
  ['deleting a wave', (database) => removeWave(database, 'wave-1')],
  ['a restored wave', (database) => restoreWave(database, aWaveBackup)],
];

const STORES = ['assessments', 'entries', 'history', 'waves', 'files', 'counters'] as const;
const onDisk = async () =>
  Object.fromEntries(await Promise.all(STORES.map(async (store) => [store, await rowsOf('waymark', store)] as const)));

const planted = (name: string) => new DOMException('Planted.', name);

/** Dexie holds on to the function that begins transactions from when it opens. */
let refusesTransactions = false;
const { transaction: begin } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how) {
  if (refusesTransactions && how[1] === 'readwrite' && this.name === 'waymark') throw planted('InvalidStateError');
  return begin.apply(this, how);
};

let database: Database;
/** The word for every state that was shown since. */
const shown: string[] = [];

beforeEach(async () => {
  database = await openDatabase('own');
  await saveNewAssessment(database, anAssessment());
  await saveEntry(database, 'assessment-1', { path: 'answer/skills-map', value: { code: 'dont-know' }, at: AT });
  await saveNewAssessment(database, anAssessment({ id: 'undone' }));
  await saveEntry(database, 'undone', { path: 'office/name', value: 'Undone', at: AT });
  await saveUndo(database, 'undone', AT);
  await saveNewWave(database, anInvitation(), AT);
  await saveDrop(database, 'wave-1', [aRefusedFile('a.json')]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removeDatabase('own');
  for (const { kind, space } of incidents.present) incidents.settle(kind, space);
});

/** Makes a write that meets a fault, and gives what was shown and what is on the disk before and after. */
async function meet(write: (database: Database) => Promise<unknown>, fault: () => void) {
  const before = { disk: await onDisk(), sequence: database.saving.current.sequence };
  fault();
  const stop = database.saving.watch(({ state }) => shown.push(state));
  // What was saved before is no news.
  shown.length = 0;
  await write(database);
  stop();
  vi.restoreAllMocks();
  refusesTransactions = false;
  return before;
}

/** Faults that the browser's storage shows, each at the moment at which it shows it. */
const PASSING: readonly (readonly [string, () => void])[] = [
  [
    'aborted by the browser',
    () => {
      const { put } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
        const request = put.apply(this, row);
        // The counter comes last in every change.
        if (this.name === 'counters') this.transaction.abort();
        return request;
      });
    },
  ],
  ['refused at the last row', () => failToPut('ConstraintError')],
];

const FULL: readonly (readonly [string, () => void])[] = [
  ['no room for a row', () => failToPut('QuotaExceededError')],
  ['an unknown error', () => failToPut('UnknownError')],
  ['no transaction any more', () => void (refusesTransactions = true)],
];

describe.each(WRITES)('%s', (_name, write) => {
  it.each(PASSING)(
    '%s: is not saved, nothing of it is on the disk, and it is saved when tried again',
    async (_fault, plant) => {
      const before = await meet(write, plant);
      expect(shown).not.toContain('saved');
      expect(database.saving.current).toMatchObject({ state: 'failed', canRetry: true, sequence: before.sequence });
      expect(await onDisk()).toEqual(before.disk);

      expect(await database.saving.retry()).toBe(true);
      expect(database.saving.current).toMatchObject({ state: 'saved', sequence: before.sequence + 1 });
      expect(await onDisk()).not.toEqual(before.disk);
      expect(incidents.present).toEqual([]);
    },
  );

  it.each(FULL)(
    '%s: is not saved, the disk is left alone from then on, and the page goes on in memory',
    async (_fault, plant) => {
      const before = await meet(write, plant);
      await vi.waitFor(() => expect(incidents.present).toMatchObject([{ kind: 'full', blocking: false, holds: true }]));
      expect(shown).not.toContain('saved');
      expect(database.saving.current).toMatchObject({ state: 'failed', canRetry: false, sequence: before.sequence });
      expect(await database.saving.retry()).toBe(false);

      await vi.waitFor(async () =>
        expect(await database.tables.counters.get('sequence')).toMatchObject({ value: before.sequence + 1 }),
      );
      expect(await saveEntry(database, 'undone', { path: 'office/name', value: 'Later', at: AT })).toBe(true);
      expect((await loadAssessment(database, 'undone'))?.office.name).toBe('Later');
      expect(database.saving.current).toMatchObject({ state: 'failed', sequence: before.sequence });
      expect(await onDisk()).toEqual(before.disk);
    },
  );
});

it('what was typed after a failure is in the file that is offered, and so is what failed', async () => {
  await meet((there) => saveEntry(there, 'assessment-1', entry), PASSING[0]?.[1] ?? (() => undefined));
  const copy = await database.copy();
  expect((await loadAssessment(copy, 'assessment-1'))?.answers['skills-map']).toEqual({ code: 'level', level: 4 });
  copy.close();
  expect((await loadAssessment(database, 'assessment-1'))?.answers['skills-map']).toEqual({ code: 'dont-know' });
});
