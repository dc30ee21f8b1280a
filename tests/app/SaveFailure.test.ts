// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openApp, type OpenApp } from '@tests/app/openApp';
import { answer, keepAssessment } from '@tests/features/keep/keptThings';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { bytesOfLast, watchSavedFiles } from '@tests/support/savedFiles';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { openDatabase, removeDatabase } from '@/storage/database';
import { incidents } from '@/storage/incidents';
import { markData, markFull } from '@/storage/marker';

let app: OpenApp;
let saved: readonly Blob[];
beforeEach(() => {
  markData('own', false);
  saved = watchSavedFiles();
});
afterEach(async () => {
  app.close();
  vi.restoreAllMocks();
  await removeDatabase('own');
  markFull('own', false);
  for (const { kind, space } of incidents.present) incidents.settle(kind, space);
});

/** Every row that is put into the database on the disk meets an error. */
function failToPut(name: string): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.transaction.db.name === 'waymark') throw new DOMException('Planted.', name);
    return put.apply(this, row);
  });
}
const savedLevel = async () => {
  const [part] = await parseBackup('saved', await bytesOfLast(saved), [aQuestionnaire()]);
  return part?.kind === 'assessment' ? part.backup.assessment.answers['strategy-mandate'] : undefined;
};

it('a failed save can be tried again, or saved to a file with what failed in it', async () => {
  await keepAssessment('a1', 2, '10:00');
  app = await openApp('/assess');
  failToPut('ConstraintError');
  await answer('a1', 5, '11:00');
  await app.find('retry-save');
  await (await app.find('save-to-file')).trigger('click');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(await savedLevel()).toEqual({ code: 'level', level: 5 });

  vi.restoreAllMocks();
  await (await app.find('retry-save')).trigger('click');
  const { saving } = await openDatabase('own');
  await vi.waitFor(() => expect(saving.current.state).toBe('saved'));
  await vi.waitFor(() => expect(app.has('save-to-file')).toBe(false));
});

it('after a full disk there is no trying again, only the file and what to do', async () => {
  await keepAssessment('a1', 2, '10:00');
  app = await openApp('/assess');
  failToPut('QuotaExceededError');
  await answer('a1', 5, '11:00');
  await vi.waitFor(() => expect(app.page.text()).toContain('free space and restart the browser'));
  expect(app.has('retry-save')).toBe(false);
  await (await app.find('save-to-file')).trigger('click');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(await savedLevel()).toEqual({ code: 'level', level: 5 });
});
