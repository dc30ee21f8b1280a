import { chromium, type Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { putRow, readDatabase } from './support/rawDatabase';
import { begin, saved } from './support/topicScreen';

// What a browser does to its storage while nobody looks: each is said, and nothing is called saved that is not.

const ITEM = 'item-skills-map';
const NOTE = `${ITEM}-note`;

/** An assessment with one answer that is saved, and a note that is being typed. */
async function inTheMiddle(page: Page): Promise<string> {
  const assessment = await begin(page, 'Office of Examplia');
  await page.goto(`${assessment}/topic/skills`);
  await page.getByTestId(`${ITEM}-level-2`).click();
  await saved(page);
  await page.getByTestId(ITEM).getByText('Add a note').click();
  await page.getByTestId(NOTE).pressSequentially('Half a sent');
  return assessment;
}

/** What is on the page stays there, what is entered from now on too, and nothing of it is called saved. */
async function expectKept(page: Page): Promise<void> {
  await expect(page.getByTestId(`${ITEM}-level-2`)).toBeChecked();
  await page.getByTestId(NOTE).pressSequentially('ence');
  await page.getByTestId(NOTE).blur();
  await page.getByTestId(`${ITEM}-level-4`).click();
  await expect(page.getByTestId(NOTE)).toHaveValue('Half a sentence');
  await expect(page.getByTestId(`${ITEM}-level-4`)).toBeChecked();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
}

for (const what of ['indexeddb', 'all'] as const) {
  test(`a tab under which the site data are cleared keeps what it shows: ${what}`, async ({ page, context }) => {
    await inTheMiddle(page);
    const developer = await context.newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await developer.send('Storage.clearDataForOrigin', { origin, storageTypes: what });
    await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'emptied');
    await expectKept(page);
  });
}

test('a browser whose storage does not answer is not waited for: everything works in memory', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto('#/assess');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'refused');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('topic-link-skills').click();
  await page.getByTestId(`${ITEM}-level-2`).click();
  await expect(page.getByTestId(`${ITEM}-level-2`)).toBeChecked();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'memory');
});

test('a row that cannot be used is set aside, and the rest works', async ({ page }) => {
  const assessment = await begin(page, 'Office of Examplia');
  const assessmentId = assessment.split('/').at(-1);
  await page.goto(`${assessment}/topic/skills`);
  await page.getByTestId(`${ITEM}-level-2`).click();
  await saved(page);
  await page.goto('#/compare');
  const damaged = { assessmentId, path: 'note/skills-map', value: { not: 'a text' }, at: '2027-02-01T09:00:00.000Z' };
  await putRow(page, 'entries', damaged);

  await page.goto(`${assessment}/topic/skills`);
  await expect(page.getByTestId(`${ITEM}-level-2`)).toBeChecked();
  await page.getByTestId(`${ITEM}-level-3`).click();
  const sequence = await saved(page);
  await page.reload();
  await expect(page.getByTestId(`${ITEM}-level-3`)).toBeChecked();
  expect(await saved(page)).toBe(sequence);
  const { aside, entries } = (await readDatabase(page)).stores;
  expect(aside).toMatchObject([{ store: 'entries', row: damaged }]);
  expect(entries).not.toContainEqual(damaged);
});

test('an address without encryption says so, and asks nobody to enter anything', async ({ baseURL }, info) => {
  const { port } = new URL(baseURL ?? '');
  const { executablePath } = info.project.use.launchOptions ?? {};
  // Another machine's name, which leads to this one.
  const args = ['--host-resolver-rules=MAP waymark.example 127.0.0.1, MAP * ~NOTFOUND'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://waymark.example:${port}/#/assess`);
    await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'insecure');
    await expect(page.getByTestId('start-assessment')).toHaveCount(0);
    // Where nothing can be entered nothing is called saved either.
    await expect(page.getByTestId('save-state')).toHaveCount(0);
  } finally {
    await browser.close();
  }
});
