// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { failToPut } from '@tests/support/failingPuts';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { editions } from 'virtual:questionnaires';
import { packFiles } from '@/exchange/backup/zip';
import { useRestoreStore } from '@/features/keep/restoreStore';
import { loadAssessments, removeAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { backupFileOf, keepAssessment } from './keptThings';

beforeEach(() => setActivePinia(createPinia()));
afterEach(async () => {
  vi.restoreAllMocks();
  await removeDatabase('own');
});

/** A file of everything, of assessments that are no longer here. */
async function fileOfLost(ids: readonly string[]): Promise<File> {
  const files = [];
  for (const id of ids) {
    await keepAssessment(id, 3);
    const file = await backupFileOf(id);
    files.push({ name: `${id}.assessment.json`, bytes: new Uint8Array(await file.arrayBuffer()) });
    await removeAssessment(await openDatabase('own'), id);
  }
  return new File([packFiles(files, new Date('2027-03-01T09:00:00Z'))], 'all.backup.zip');
}
const here = async () => (await loadAssessments(await openDatabase('own'))).map(({ assessment }) => assessment.id);

it('a restore that is stopped leaves what was not begun, and the rest can follow', async () => {
  const file = await fileOfLost(['a1', 'a2', 'a3']);
  const store = useRestoreStore();
  await store.read('own', editions, file);
  expect(store.waiting).toHaveLength(3);
  const restoring = store.restore();
  store.cancel();
  await restoring;
  const { now } = store;
  if (now.step !== 'done') throw new Error('It did not end.');
  expect(now.results.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped', 'stopped']);
  expect(await here()).toEqual([]);

  await store.read('own', editions, file);
  await store.restore();
  expect((await here()).toSorted()).toEqual(['a1', 'a2', 'a3']);
});

it('a part that could not be saved is called restored once it was tried again with success, and no other', async () => {
  const file = await fileOfLost(['a1', 'a2']);
  const store = useRestoreStore();
  await store.read('own', editions, file);
  failToPut('ConstraintError');
  await store.restore();
  const outcomes = () => (store.now.step === 'done' ? store.now.results.map(({ outcome }) => outcome) : []);
  expect(outcomes()).toEqual(['not-saved', 'stopped']);
  vi.restoreAllMocks();
  expect(await here()).toEqual([]);
  await (await openDatabase('own')).saving.retry();
  expect(outcomes()).toEqual(['new', 'stopped']);
  expect(await here()).toEqual(['a1']);
});

it('a choice that is overtaken by another shows nothing', async () => {
  const [first, second] = [await fileOfLost(['a1']), await fileOfLost(['b1', 'b2'])];
  const store = useRestoreStore();
  await Promise.all([store.read('own', editions, first), store.read('own', editions, second)]);
  expect(store.waiting.map(({ name }) => name)).toEqual(['b1.assessment.json', 'b2.assessment.json']);
});
