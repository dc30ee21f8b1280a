// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { bytesOfLast, watchSavedFiles } from '@tests/support/savedFiles';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editions } from 'virtual:questionnaires';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { unpackFiles } from '@/exchange/backup/zip';
import { checkEverything } from '@/features/keep/checkEverything';
import { saveEverything, saveToFile } from '@/features/keep/saveEverything';
import { saveNewAssessment } from '@/storage/assessments';
import { loadUnsaved } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import { answer, keepAssessment, keepWaveWithResponse } from './keptThings';

let saved: readonly Blob[];
beforeEach(() => {
  saved = watchSavedFiles();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removeDatabase('own');
});

const parts = async () => parseBackup('saved', await bytesOfLast(saved), [aQuestionnaire()]);
const asFile = async () => new File([await bytesOfLast(saved)], 'saved.backup.zip');

describe('everything on a device', () => {
  it('is one zip of a plain file for each assessment and wave', async () => {
    await keepAssessment('a1', 2);
    await keepAssessment('a2', 3);
    await keepWaveWithResponse();
    const outcome = await saveEverything('own', editions);
    expect(outcome).toMatchObject({ kind: 'saved', packed: { assessments: 2, waves: 1, withRows: false } });
    const found = await parts();
    expect(found.map(({ kind }) => kind)).toEqual(['assessment', 'assessment', 'wave']);
    expect(found[1]).toMatchObject({ backup: { assessment: { id: 'a2' }, history: [{ kind: 'edit' }] } });
    expect(found[2]).toMatchObject({ backup: { wave: { files: [{ officeCode: 'XB' }] } } });
  });

  it('is remembered as a backup of each', async () => {
    await keepAssessment('a1', 2);
    await keepWaveWithResponse();
    await saveEverything('own', editions);
    const database = await openDatabase('own');
    expect(await loadUnsaved(database, 'assessment', 'a1')).toMatchObject({ changes: 0 });
    expect(await loadUnsaved(database, 'wave', 'wave-1')).toMatchObject({ changes: 0 });
  });

  it('carries as raw rows what no file of its own can hold', async () => {
    await keepAssessment('a1', 2);
    const unknown = { id: 'another', edition: '9.0.0', hash: `sha256:${'0'.repeat(64)}` };
    await saveNewAssessment(await openDatabase('own'), anAssessment({ id: 'a2', questionnaire: unknown }));
    expect(await saveEverything('own', editions)).toMatchObject({ packed: { assessments: 1, withRows: true } });
    const files = unpackFiles(await bytesOfLast(saved));
    if ('reason' in files) throw new Error(files.reason);
    const rows = files.find(({ name }) => name.endsWith('.rows.json'));
    const dump = JSON.parse(new TextDecoder().decode(rows?.bytes)) as { stores: { assessments: unknown[] } };
    expect(dump).toMatchObject({ format: 'waymark/rows', version: 1, database: 'waymark', schema: 20 });
    expect(dump.stores.assessments).toHaveLength(2);
  });

  it('is no file at all while there is nothing', async () => {
    expect(await saveEverything('own', editions)).toEqual({ kind: 'nothing' });
    expect(saved).toHaveLength(0);
  });

  it('is opened again and compared with what is here', async () => {
    await keepAssessment('a1', 2);
    await keepAssessment('a2', 3);
    await saveEverything('own', editions);
    const file = await asFile();
    expect(await checkEverything('own', editions, file)).toEqual({ kind: 'same' });
    await answer('a2', 4, '12:00');
    expect(await checkEverything('own', editions, file)).toEqual({ kind: 'changed', same: 1, all: 2 });
    expect(await checkEverything('own', editions, new File(['x'], 'x'))).toEqual({ kind: 'unreadable' });
  });
});

describe('what could not be saved', () => {
  it('is in the file that is saved instead, as one plain file when it is one assessment', async () => {
    await keepAssessment('a1', 2, '10:00');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.transaction.db.name === 'waymark') throw new DOMException('Planted.', 'ConstraintError');
      return put.apply(this, row);
    });
    await answer('a1', 5, '11:00');
    expect((await openDatabase('own')).saving.current.state).toBe('failed');
    expect(await saveToFile('own', editions)).toMatchObject({ kind: 'saved', packed: { assessments: 1 } });
    expect(await parts()).toMatchObject([
      { kind: 'assessment', backup: { assessment: { answers: { 'strategy-mandate': { level: 5 } } } } },
    ]);
  });
});
