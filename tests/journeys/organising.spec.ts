import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import type { Response } from '@/domain/collection/response';
import { coreItemsOf, type Level } from '@/domain/questionnaire/questionnaire';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const INVITATION = join(fixtures, 'invitation/invitation-1.json');
const RESPONSE = join(fixtures, 'response/response-1.json');
/** Files that are named after the reason for which they are refused. */
const REFUSED = [
  'checksum',
  'duplicate-key',
  'not-a-waymark-file',
  'not-json',
  'not-utf8',
  'questionnaire-changed',
  'rule',
  'schema',
  'sealed',
  'too-deep',
  'unknown-questionnaire',
  'version-too-new',
  'wrong-wave',
].map((reason) => join(fixtures, `response/refused/${reason}.json`));

/** A response of the office XB-1 to the wave of the fixtures, with one level everywhere, as a file. */
async function responseFile(level: Level, changes: Partial<Response> = {}) {
  const questionnaire = aQuestionnaire();
  const items = questionnaire.topics.flatMap(coreItemsOf);
  const response = aResponse({
    wave: { id: '2027', title: 'Activity 2027' },
    ...changes,
    office: { code: 'XB-1', name: 'Bureau de la statistique des Îles du Sud', country: 'XB' },
    answers: Object.fromEntries(items.map(({ id }) => [id, { code: 'level', level }])),
  });
  return Buffer.from(await serialiseResponse(response, questionnaire));
}

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });

async function openFixtureWave(page: Page): Promise<void> {
  await page.goto('#/organise');
  await page.getByTestId('open-invitation').setInputFiles(INVITATION);
  await expect(page.getByTestId('wave-id')).toHaveValue('2027');
  await page.getByTestId('nav-collect').click();
}

async function collect(
  page: Page,
  files: Parameters<ReturnType<Page['getByTestId']>['setInputFiles']>[0],
  total: number,
) {
  await page.getByTestId('collect-files').setInputFiles(files);
  const summary = page.getByTestId('collect-summary');
  await expect(summary).toHaveAttribute('data-total', String(total));
  await expect(summary).toHaveAttribute('data-state', 'idle');
}

const reasonsOf = (page: Page) =>
  page
    .getByTestId('collect-row')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.getAttribute('data-file') ?? '', row.getAttribute('data-reason')])),
    );

test('a wave is created, invited to, and recreated elsewhere from its invitation', async ({
  page,
  openDevice,
}, info) => {
  await page.goto('#/organise');
  await page.getByTestId('wave-title').fill('Activity 2027');
  await page.getByTestId('create-wave').click();
  await page.getByTestId('wave-from').fill('2027-02');
  await page.getByTestId('wave-to').fill('2027-11');
  await page.getByTestId('wave-deadline').fill('2027-01-31');
  await page.getByTestId('wave-organiser-name').fill('Secretariat');
  await expect(page.getByTestId('save-invitation')).toBeDisabled();
  await page.getByTestId('wave-organiser-address').fill('secretariat@example.org');
  await page.getByTestId('wave-privacy').fill('Kept until 2028.');
  await page.getByTestId('wave-offices').fill('XA; Office A\nXB-1; Office B');
  await page.getByTestId('wave-extra-1-title').fill('Green IT');
  await page.getByTestId('wave-extra-1-description').fill('Energy');
  const id = await page.getByTestId('wave-id').inputValue();
  expect(id).toMatch(/^activity-2027-[0-9a-z]{6}$/);
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(page.getByTestId('wave-offices')).toHaveValue('XA; Office A\nXB-1; Office B');
  await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-invitation').click()]);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  const invitation = JSON.parse(await readFile(file, 'utf8')) as { checksum: string };
  expect(basename(file)).toBe(`${id}-${invitation.checksum.slice(7, 15)}.invitation.json`);
  expect(invitation).toMatchObject({
    format: 'waymark/invitation',
    wave: { id, title: 'Activity 2027', from: '2027-02', to: '2027-11', deadline: '2027-01-31' },
    organiser: { name: 'Secretariat', address: 'secretariat@example.org' },
    privacy: 'Kept until 2028.',
    offices: [
      { code: 'XA', name: 'Office A' },
      { code: 'XB-1', name: 'Office B' },
    ],
    extraTopics: [{ id: 'green-it', title: 'Green IT', description: 'Energy' }],
  });

  const other = await (await openDevice()).newPage();
  await other.goto('#/organise');
  await other.getByTestId('open-invitation').setInputFiles(file);
  await expect(other.getByTestId('wave-id')).toHaveValue(id);
  await expect(other.getByTestId('wave-deadline')).toHaveValue('2027-01-31');
  await expect(other.getByTestId('wave-extra-1-title')).toHaveValue('Green IT');
  const link = await page.getByTestId('invitation-link').getAttribute('href');
  expect(await other.getByTestId('invitation-link').getAttribute('href')).toBe(link);
});

test('files get the verdict that they should, whoever sends them and however often', async ({ page }) => {
  await openFixtureWave(page);
  const large = asFile('too-large.json', Buffer.alloc(2 * 1024 * 1024 + 1, ' '));
  await collect(page, [...REFUSED, RESPONSE], REFUSED.length + 1);
  const expected = Object.fromEntries(REFUSED.map((file) => [basename(file), basename(file, '.json')]));
  expect(await reasonsOf(page)).toEqual({ ...expected, 'response-1.json': 'ok' });

  await collect(page, [large], REFUSED.length + 2);
  expect(await reasonsOf(page)).toMatchObject({ 'too-large.json': 'too-large' });
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '1');
  await expectAccessible(page);

  const sequence = await page.getByTestId('save-state').getAttribute('data-sequence');
  await collect(page, [...REFUSED, RESPONSE], REFUSED.length + 2);
  await expect(page.getByText('All of these files were here already; nothing changed.')).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', sequence ?? '');

  await collect(page, [INVITATION], REFUSED.length + 3);
  await expect(
    page.getByTestId('collect-row').filter({ hasText: 'It is an invitation, not a response.' }),
  ).toBeVisible();
});

test('a conflict is decided and undone, and the results follow', async ({ page }) => {
  test.setTimeout(180_000);
  await openFixtureWave(page);
  await page.getByTestId('nav-organise-results').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No results yet');
  await expectAccessible(page);
  await page.getByTestId('nav-collect').click();
  const files = [
    asFile('first.response.json', await responseFile(2)),
    asFile('second.response.json', await responseFile(4, { responseId: 'b'.repeat(32) })),
  ];
  await collect(page, files, 2);
  expect(await reasonsOf(page)).toEqual({ 'first.response.json': 'conflict', 'second.response.json': 'conflict' });
  await expectAccessible(page);

  await page.locator('[data-testid="conflict-choose"][data-file="second.response.json"]').check();
  await expect(page.getByTestId('conflict-decide')).toBeDisabled();
  await page.getByTestId('conflict-reason').fill('confirmed by e-mail');
  await page.getByTestId('conflict-decide').click();
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '1');
  expect(await reasonsOf(page)).toEqual({ 'first.response.json': 'conflict', 'second.response.json': 'ok' });

  await page.getByTestId('nav-organise-results').click();
  const row = page.getByTestId('aggregate-strategy');
  await expect(row).toHaveAttribute('data-n', '1');
  await expect(row).toHaveAttribute('data-mean', '4');
  await expect(row).toHaveAttribute('data-median', '4');

  await page.getByTestId('nav-collect').click();
  await page.getByTestId('undo-decision').click();
  await expect(page.getByTestId('conflict')).toBeVisible();
  await page.getByTestId('conflict-different').check();
  await page.getByTestId('conflict-code').fill('XB-2');
  await page.getByTestId('conflict-reason').fill('two producers of one country');
  await expectAccessible(page);
  await page.getByTestId('conflict-decide').click();
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '2');
  await page.getByTestId('nav-organise-results').click();
  // Two offices, one with level 2 and one with level 4 everywhere: mean and median 3.
  await expect(row).toHaveAttribute('data-n', '2');
  await expect(row).toHaveAttribute('data-mean', '3');
  await expect(row).toHaveAttribute('data-median', '3');
  await page.reload();
  await expect(row).toHaveAttribute('data-n', '2');
  for (const summary of await page.locator('details > summary').all()) await summary.click();
  await expectAccessible(page);
});

test('a folder is read with all its folders, and a drop that is cancelled leaves nothing', async ({ page }, info) => {
  const folder = info.outputPath('sent');
  await mkdir(join(folder, 'late'), { recursive: true });
  await mkdir(join(folder, '.hidden'), { recursive: true });
  await writeFile(join(folder, 'first.response.json'), await responseFile(2));
  await writeFile(join(folder, 'late/second.response.json'), await responseFile(3, { responseId: 'b'.repeat(32) }));
  await writeFile(join(folder, '.hidden/third.json'), 'x');
  await openFixtureWave(page);
  await page.getByTestId('collect-files-folder').setInputFiles(folder);
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-state', 'idle');
  await expect(page.getByTestId('collect-row')).toHaveCount(2);
  expect(Object.keys(await reasonsOf(page))).toEqual(['first.response.json', 'late/second.response.json']);

  const many = info.outputPath('many');
  await mkdir(many);
  const bytes = await responseFile(3);
  for (let index = 0; index < 4000; index++) await writeFile(join(many, `${index}.json`), bytes);
  await page.getByTestId('collect-files-folder').setInputFiles(many);
  await page.getByTestId('collect-cancel').click();
  await expect(page.getByText('Cancelled. Nothing of this drop was kept.')).toBeVisible();
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-total', '2');
  await expect(page.getByTestId('collect-row')).toHaveCount(2);
});

test('the demonstration is organised apart from real waves', async ({ page }) => {
  await page.goto('#/demo/organise');
  await page.getByTestId('open-invitation').setInputFiles(INVITATION);
  await expect(page.getByText('This is the invitation of a real wave.')).toBeVisible();
  await page.getByTestId('wave-title').fill('Trial');
  await page.getByTestId('create-wave').click();
  await expect(page.getByTestId('wave-id')).toHaveValue(/^demo-trial-[0-9a-z]{6}$/);
  await page.goto('#/organise');
  await expect(page.getByTestId('create-wave')).toBeVisible();
  await expect(page.getByTestId('open-wave')).toHaveCount(0);
});
