import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { campaignRuns } from '@tests/support/campaign';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { randomBackups } from '@tests/support/randomBackups';
import type { AssessmentBackup } from '@/domain/assessment/backup';
import { assessmentBackupFile } from '@/exchange/backup/backupFile';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { packFiles } from '@/exchange/backup/zip';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const questionnaire = aQuestionnaire();
const MANDATE = 'item-strategy-mandate-level';

/** Every row that somebody would miss; the history without numbers and windows, which belong to one device. */
function rowsOf(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const database = await done(indexedDB.open('waymark'));
    const rows: Record<string, unknown[]> = {};
    for (const store of ['assessments', 'entries', 'history', 'waves', 'files']) {
      const found = (await done(database.transaction(store).objectStore(store).getAll())) as Record<string, unknown>[];
      rows[store] = found.map(({ sequence: _sequence, window: _window, changes: _changes, ...row }) => row);
    }
    database.close();
    return rows;
  });
}

const sequenceOf = async (page: Page) => Number(await page.getByTestId('save-state').getAttribute('data-sequence'));
const expectSaved = (page: Page) => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

async function beginAssessment(page: Page, office: string): Promise<void> {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill(office);
  await page.getByTestId('topic-link-strategy').click();
}

async function choose(page: Page, level: number): Promise<void> {
  await page.getByTestId(`${MANDATE}-${level}`).check();
  await expectSaved(page);
}

/** Presses a button that saves a file, and gives what was saved. */
async function save(page: Page, testId: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).first().click()]);
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await download.path()),
  };
}

async function restore(page: Page, file: Awaited<ReturnType<typeof save>>): Promise<void> {
  await page.getByTestId('restore').setInputFiles(file);
  await page.getByTestId('restore-confirm').click();
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-failed', '0');
}

test('everything on one device is the same on another, and a second restore changes nothing', async ({
  page,
  openDevice,
}) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  await beginAssessment(page, 'مكتب الإحصاء');
  await choose(page, 2);
  await page.getByTestId('item-strategy-roadmap-dont-know').check();
  await page.goto('#/organise');
  await page.getByTestId('open-invitation').setInputFiles(join(fixtures, 'invitation/invitation-1.json'));
  await page.getByTestId('nav-collect').click();
  await page.getByTestId('collect-files').setInputFiles(join(fixtures, 'response/response-1.json'));
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '1');
  await expectSaved(page);
  const there = await rowsOf(page);

  await page.goto('#/');
  const file = await save(page, 'backup');
  expect(file.name).toMatch(/^waymark-[\d-]+\.backup\.zip$/);
  await page.getByTestId('check-backup').setInputFiles(file);
  await expect(page.getByText('It holds all that is on this device, exactly as it is now.')).toBeVisible();
  await expectAccessible(page);

  const other = await (await openDevice()).newPage();
  await other.goto('#/');
  await other.getByTestId('restore').setInputFiles(file);
  await expect(other.getByTestId('restore-part')).toHaveCount(3);
  for (const part of await other.getByTestId('restore-part').all())
    await expect(part).toHaveAttribute('data-plan', 'new');
  await expectAccessible(other);
  await other.getByTestId('restore-confirm').click();
  await expect(other.getByTestId('restore-result')).toHaveAttribute('data-restored', '3');
  await expectAccessible(other);
  expect(await rowsOf(other)).toEqual(there);
  // One durable change for each assessment and wave.
  expect(await sequenceOf(other)).toBe(3);

  await other.getByTestId('restore').setInputFiles(file);
  await expect(other.getByTestId('restore-nothing')).toBeVisible();
  await expect(other.getByTestId('restore-confirm')).toHaveCount(0);
  expect(await sequenceOf(other)).toBe(3);
});

test('a backup that is merged keeps the later answer, whichever side it is on, and can be taken back', async ({
  page,
  openDevice,
}) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 2);
  await page.goto('#/assess');
  const first = await save(page, 'backup');

  const other = await (await openDevice()).newPage();
  await other.goto('#/assess');
  await restore(other, first);
  await other.getByTestId('restored').getByRole('link').click();
  await other.getByTestId('topic-link-strategy').click();
  await choose(other, 4);
  await other.goto('#/assess');
  const second = await save(other, 'backup');

  await page.getByTestId('continue-assessment').click();
  await page.getByTestId('item-strategy-roadmap-level-5').check();
  await expectSaved(page);
  const before = await sequenceOf(page);
  await page.goto('#/');
  await restore(page, second);
  expect(await sequenceOf(page)).toBe(before + 1);
  await page.getByTestId('restored').getByRole('link').click();
  await expect(page.getByTestId(`${MANDATE}-4`)).toBeChecked();
  await expect(page.getByTestId('item-strategy-roadmap-level-5')).toBeChecked();

  // What is later here stays, and an old backup brings nothing.
  await page.goto('#/restore');
  await page.getByTestId('restore').setInputFiles(first);
  await expect(page.getByTestId('restore-nothing')).toBeVisible();

  await page.goto('#/assess');
  await page.getByTestId('continue-assessment').click();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId(`${MANDATE}-2`)).toBeChecked();
});

test('data that are gone between two visits are restored from the screen that says so', async ({ page }) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  const there = await rowsOf(page);
  await page.goto('#/');
  const file = await save(page, 'backup');
  await page.goto('schemas/response-1.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('waymark');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('not deleted'));
      }),
  );
  await page.goto('#/');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'emptied');
  await expect(page.getByTestId('door-assess')).toHaveCount(0);
  await page.getByTestId('look-at-left').click();
  await expect(page.getByTestId('nothing-left')).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('restore').setInputFiles(file);
  await expect(page.getByTestId('restore-part')).toHaveAttribute('data-plan', 'new');
  // Nothing is begun anew before it is confirmed.
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'emptied');
  await page.getByTestId('restore-confirm').click();
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-restored', '1');
  await expect(page.getByTestId('incident')).toHaveCount(0);
  expect(await rowsOf(page)).toEqual(there);
});

test('data that are cleared under an open page are saved to a file from it, and restored', async ({
  page,
  baseURL,
}) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    storageTypes: 'indexeddb',
  });
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'emptied');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await expectAccessible(page);
  const file = await save(page, 'save-to-file');
  expect(file.name).toMatch(/\.assessment\.json$/);

  await page.getByTestId('restore-after-reload').click();
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'emptied');
  await restore(page, file);
  await page.getByTestId('restored').getByRole('link').click();
  await expect(page.getByTestId(`${MANDATE}-3`)).toBeChecked();
  await expectSaved(page);
});

test('an answer that meets a full disk stays on the page and goes into the file', async ({ page, openDevice }) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
      if (this.transaction.db.name === 'waymark') throw new DOMException('Planted.', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });
  await page.getByTestId(`${MANDATE}-5`).check();
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'full');
  await expect(page.getByTestId('save-to-file')).toBeVisible();
  await expect(page.getByTestId('retry-save')).toHaveCount(0);
  await expectAccessible(page);
  const file = await save(page, 'save-to-file');

  const other = await (await openDevice()).newPage();
  await other.goto('#/restore');
  await restore(other, file);
  await other.getByTestId('restored').getByRole('link').click();
  await expect(other.getByTestId(`${MANDATE}-5`)).toBeChecked();
});

test('what an older version may not touch can be looked at and saved', async ({ page, openDevice }) => {
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  await page.goto('schemas/response-1.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waymark', 9990);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      }),
  );
  await page.goto('#/assess');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'newer');
  await expect(page.getByTestId('restore')).toHaveCount(0);
  await page.getByTestId('look-at-left').click();
  await expect(page.getByTestId('left-assessment')).toContainText('Office of Examplia');
  await expectAccessible(page);
  const rows = JSON.parse((await save(page, 'save-raw-rows')).buffer.toString()) as Record<string, unknown>;
  expect(rows).toMatchObject({ format: 'waymark/rows', database: 'waymark', schema: 9990 });
  const left = await save(page, 'save-left');

  const other = await (await openDevice()).newPage();
  await other.goto('#/restore');
  await restore(other, left);
  await other.getByTestId('restored').getByRole('link').click();
  await expect(other.getByTestId(`${MANDATE}-3`)).toBeChecked();
});

test('a page that fails says what is safe, saves everything to a file and names no answer', async ({
  page,
  problems,
}) => {
  problems.expect(/ERR_FAILED|Failed to fetch dynamically imported module/);
  await beginAssessment(page, 'Office of Examplia');
  await choose(page, 3);
  await page.route('**/assets/ComparePage*', (route) => route.abort());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByTestId('error-screen')).toBeVisible();
  await expect(page.getByTestId('diagnosis')).not.toContainText('Examplia');
  await expectAccessible(page);
  expect((await save(page, 'error-backup')).name).toMatch(/\.assessment\.json$/);
});

/** Assessments with different ids as one file of everything. */
async function fileOfAll(backups: readonly AssessmentBackup[]): Promise<Buffer> {
  const files = [];
  for (const [index, backup] of backups.entries()) {
    const file = await assessmentBackupFile(backup, questionnaire);
    if (!file) throw new Error('A random backup could not be written.');
    files.push({ name: `${index}.assessment.json`, bytes: file.bytes });
  }
  return Buffer.from(packFiles(files, new Date('2027-03-01T09:00:00Z')));
}

/** As it is on any device: the numbers of changes only say their order. */
const withoutNumbers = ({ assessment, times, history }: AssessmentBackup) => ({
  assessment,
  times,
  history: history.map(({ at, kind, places }) => ({ at, kind, places })),
});

test('random assessments are the same after they were restored and saved in a browser', async ({ page }) => {
  const backups = fc
    .sample(randomBackups(questionnaire), { numRuns: campaignRuns(10), seed: 20270301 })
    .map(({ assessment, ...rest }, index) => ({ ...rest, assessment: { ...assessment, id: `random-${index}` } }));
  await page.goto('#/restore');
  await restore(page, { name: 'all.zip', mimeType: 'application/zip', buffer: await fileOfAll(backups) });
  await page.goto('#/');
  const { name, buffer } = await save(page, 'backup');
  const found = (await parseBackup(name, new Uint8Array(buffer), [questionnaire])).flatMap((part) =>
    part.kind === 'assessment' ? [withoutNumbers(part.backup)] : [],
  );
  const byId = (a: { assessment: { id: string } }, b: { assessment: { id: string } }) =>
    a.assessment.id.localeCompare(b.assessment.id);
  expect(found.toSorted(byId)).toEqual(backups.map(withoutNumbers).toSorted(byId));
});
