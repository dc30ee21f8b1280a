import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import type { Priorities } from '@/domain/priorities/priorities';
import { coreItemsOf, type Level } from '@/domain/questionnaire/questionnaire';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

// From the collected responses of the demonstration to results, priorities and emerging topics.

const repository = fileURLToPath(new URL('../..', import.meta.url));
const demo = join(repository, 'public/demo');
const run = promisify(execFile);
const TOPICS = aQuestionnaire().topics.map(({ id }) => id);

const filesOfDemo = async (ending: string) =>
  (await readdir(demo)).filter((name) => name.endsWith(ending)).map((name) => join(demo, name));

async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

async function sequence(page: Page): Promise<number> {
  await saved(page);
  return Number(await page.getByTestId('save-state').getAttribute('data-sequence'));
}

async function collectDemonstration(page: Page): Promise<void> {
  await page.goto('#/demo/organise');
  await page.getByTestId('open-demonstration').click();
  await page.getByTestId('nav-collect').click();
  await page.getByTestId('collect-files').setInputFiles(await filesOfDemo('.response.json'));
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '31');
  await saved(page);
}

/** Until both simulations are done for the weights that are shown. */
async function untilFirm(page: Page): Promise<void> {
  await expect(page.locator('[data-testid^="priority-"][data-tier]')).toHaveCount(TOPICS.length, { timeout: 30_000 });
}

async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
}

async function commandLine(out: string, ...more: readonly string[]): Promise<Priorities> {
  const [invitation = ''] = await filesOfDemo('.invitation.json');
  const args = ['--in', demo, '--invitation', invitation, '--out', out, ...more];
  await run('npm', ['run', '--silent', 'collect', '--', ...args], { cwd: repository });
  return JSON.parse(await readFile(join(out, 'priorities.json'), 'utf8')) as Priorities;
}

const percent = (share = NaN) => `${Math.round(100 * share)}%`;

async function expectSameAs(page: Page, { topics }: Priorities): Promise<void> {
  expect(topics.map(({ topic }) => topic)).toEqual(TOPICS);
  for (const own of topics) {
    const row = page.getByTestId(`priority-${own.topic}`);
    await expect(row).toHaveAttribute('data-value', String(own.priority));
    await expect(row).toHaveAttribute('data-need', String(own.need));
    await expect(row).toHaveAttribute('data-demand', String(own.demand));
    await expect(row).toHaveAttribute('data-breadth', String(own.breadth));
    await expect(row).toHaveAttribute('data-supply', String(own.supply));
    await expect(row).toHaveAttribute('data-tier', own.tier);
    await expect(row.getByRole('cell').nth(2)).toHaveText(percent(own.topThreeByWeights));
    await expect(row.getByRole('cell').nth(3)).toHaveText(percent(own.topThreeByRespondents));
    await expect(row.getByRole('cell').nth(4)).toHaveText([...new Set(own.rankInterval)].join('–'));
    const focus = row.getByTestId(`focus-${own.topic}`).locator('[data-item]');
    expect(await focus.evaluateAll((items) => items.map((item) => item.getAttribute('data-item')))).toEqual(own.focus);
  }
}

const orderOf = (page: Page) =>
  page
    .locator('[data-testid^="priority-"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid')?.replace('priority-', '')));

test('results in depth follow the group that is chosen', async ({ page }) => {
  test.setTimeout(180_000);
  await collectDemonstration(page);
  await page.getByTestId('nav-organise-results').click();
  await expect(page.getByTestId('aggregate-strategy')).toHaveAttribute('data-n', '30');
  await expect(page.getByTestId('heatmap-row')).toHaveCount(31);
  // By hand from the codes of the invitation and of the accepted files.
  await expect(page.getByTestId('rate-africa')).toHaveAttribute('data-invited', '8');
  await expect(page.getByTestId('rate-africa')).toHaveAttribute('data-answered', '6');

  await test.step('the heatmap is searched and sorted', async () => {
    const heatmap = page.getByRole('region', { name: 'Offices by topics' });
    await page.getByRole('searchbox').first().fill('pelmark');
    await expect(page.getByTestId('heatmap-row')).toHaveCount(2);
    await page.getByRole('searchbox').first().fill('');
    await heatmap.getByRole('button', { name: 'Strategy' }).click();
    const scores = await page
      .getByTestId('heatmap-row')
      .evaluateAll((rows) => rows.map((row) => Number(row.querySelector('td')?.textContent?.trim())));
    const given = scores.filter((score) => !Number.isNaN(score));
    expect(given).toEqual(given.toSorted((a, b) => a - b));
    expect(scores.slice(0, given.length)).toEqual(given);
  });

  await test.step('a group is chosen in the table of groups, and everything follows', async () => {
    await page.getByTestId('choose-region-asia').click();
    await expect(page.getByTestId('results-group')).toHaveValue('region asia');
    const rows = await page.getByTestId('heatmap-row').count();
    expect(rows).toBeLessThan(31);
    await expect(page.getByTestId('aggregate-skills')).toHaveAttribute('data-n', String(rows));
    await expect(page.getByText(`From ${rows} of 31 responses.`)).toBeVisible();
  });

  await test.step('every part is accessible', async () => {
    await unfold(page);
    await expectAccessible(page);
  });
});

test('priorities are those of the command line; weights, seed and order are looked at, kept and reloaded', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  await collectDemonstration(page);
  await page.getByTestId('nav-priorities').click();
  await untilFirm(page);
  const own = await commandLine(info.outputPath('own'));
  await expectSameAs(page, own);
  expect(await orderOf(page)).toEqual(own.topics.toSorted((a, b) => a.rank - b.rank).map(({ topic }) => topic));
  await expect(page.getByTestId('wanted-ai-assistants')).toHaveAttribute('data-demand', /^0\.\d+$/);
  await unfold(page);
  await expectAccessible(page);

  const before = await sequence(page);
  await test.step('other weights are looked at, and nothing is kept', async () => {
    await page.getByTestId('weight-need').fill('80');
    await expect(page.getByTestId('what-if')).toContainText('What moves');
    await untilFirm(page);
    expect(await sequence(page)).toBe(before);
    await expectAccessible(page);
  });

  await test.step('they are kept in one change, and tied topics are ordered with a reason in another', async () => {
    await page.getByTestId('keep-weights').click();
    await expect(page.getByTestId('what-if')).toHaveCount(0);
    expect(await sequence(page)).toBe(before + 1);
    const raise = page.locator('[data-testid^="raise-"]').first();
    const topic = (await raise.getAttribute('data-testid'))?.replace('raise-', '') ?? '';
    const [place, order] = [(await orderOf(page)).indexOf(topic), await orderOf(page)];
    await raise.click();
    await expect(page.getByTestId('reorder-confirm')).toBeDisabled();
    await page.getByTestId('reorder-reason').fill('A host has offered to hold it early.');
    await expectAccessible(page);
    await page.getByTestId('reorder-confirm').click();
    await expect(page.getByTestId('reordering')).toContainText('A host has offered to hold it early.');
    expect(await sequence(page)).toBe(before + 2);
    expect((await orderOf(page))[place - 1]).toBe(topic);
    expect((await orderOf(page))[place]).toBe(order[place - 1]);
  });

  await test.step('another seed is kept; after a reload everything is as on the command line again', async () => {
    await page.getByTestId('ranking-seed').fill('7');
    await page.getByTestId('ranking-seed').press('Enter');
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before + 3));
    await page.reload();
    await untilFirm(page);
    await expect(page.getByTestId('ranking-seed')).toHaveValue('7');
    await expect(page.getByTestId('weight-need')).toHaveValue('80');
    await expect(page.getByTestId('reordering')).toBeVisible();
    await expectSameAs(
      page,
      await commandLine(info.outputPath('kept'), '--seed', '7', '--weights', '0.8,0.11,0.06,0.03'),
    );
  });
});

test('proposals are put together by mouse, and a group becomes a topic by the rule', async ({ page }) => {
  await collectDemonstration(page);
  await page.getByTestId('nav-priorities').click();
  await page.getByRole('link', { name: 'Group proposals' }).click();
  await expectAccessible(page);
  const before = await sequence(page);
  await page.getByTestId('accept-suggestion').first().click();
  const group = page.getByTestId('group-1');
  await expect(group.getByTestId('proposal')).toHaveCount(3);
  expect(await sequence(page)).toBe(before + 1);
  // Three of 31 offices are fewer than one in ten.
  await expect(group).toHaveAttribute('data-promoted', 'false');
  await expect(group.locator('[data-met="false"]')).toHaveAttribute('data-condition', 'share');
  // Nothing may scroll between taking a card up and putting it down.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.getByText('Outils libres dans les centres d’accès sécurisé aux données').dragTo(group);
  await expect(group.getByTestId('proposal')).toHaveCount(4);
  await expect(group).toHaveAttribute('data-promoted', 'true');
  await page.getByTestId('group-1-title').fill('Secure data centres');
  await page.getByTestId('group-1-title').press('Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One topic emerges: Secure data centres');
  await page.getByTestId('group-1-speaker').selectOption('QM');
  expect(await sequence(page)).toBe(before + 4);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One topic emerges: Secure data centres');
  await expectAccessible(page);
  await page.getByTestId('nav-priorities').click();
  await untilFirm(page);
  expect(await orderOf(page)).toHaveLength(TOPICS.length);
});

/** Presses Tab until the element with a handle has the focus. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const hasFocus = () =>
    page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId).catch(() => false);
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${testId}.`);
}

async function press(page: Page, testId: string, key = 'Enter'): Promise<void> {
  await tabTo(page, testId);
  await page.keyboard.press(key);
}

test('everything is done by keyboard only', async ({ page }) => {
  test.setTimeout(180_000);
  await collectDemonstration(page);
  await press(page, 'nav-organise-results');
  await expect(page.getByTestId('heatmap-row').first()).toBeVisible();
  await tabTo(page, 'results-group');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('results-group')).toHaveValue('size small');
  await press(page, 'choose-all-all');
  await expect(page.getByTestId('results-group')).toHaveValue('all all');

  await page.keyboard.press('Home');
  await press(page, 'nav-priorities');
  await untilFirm(page);
  await tabTo(page, 'weight-need');
  for (let step = 0; step < 45; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('weight-need')).toHaveValue('80');
  await press(page, 'keep-weights');
  await expect(page.getByTestId('what-if')).toHaveCount(0);
  const raise = (await page.locator('[data-testid^="raise-"]').first().getAttribute('data-testid')) ?? '';
  await press(page, raise);
  await tabTo(page, 'reorder-reason');
  await page.keyboard.type('A host has offered to hold it early.');
  await press(page, 'reorder-confirm');
  await expect(page.getByTestId('reordering')).toBeVisible();
  await press(page, 'undo-reordering');
  await expect(page.getByTestId('reordering')).toHaveCount(0);

  await press(page, 'nav-emerging');
  await press(page, 'accept-suggestion');
  await expect(page.getByTestId('group-1')).toBeVisible();
  await tabTo(page, 'group-1-title');
  await page.keyboard.type('Secure data centres');
  await page.keyboard.press('Tab');
  await press(page, 'proposal', 'Space');
  await tabTo(page, 'move-target');
  await page.keyboard.press('ArrowDown');
  await press(page, 'move-proposals');
  await expect(page.getByTestId('group-1').getByTestId('proposal')).toHaveCount(3);
  await expect(page.getByTestId('group-1-title')).toHaveValue('Secure data centres');
});

test('a wave without responses, one with a single response, and long names have their screens', async ({ page }) => {
  const title = `A topic with ${'a very long '.repeat(20)}`.slice(0, 199).trim();
  const invitation = anInvitation({ extraTopics: [{ id: 'long-one', title, description: 'x' }] });
  const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
  await page.goto('#/organise');
  const bytes = Buffer.from(await serialiseInvitation(invitation));
  await page.getByTestId('open-invitation').setInputFiles([asFile('x.invitation.json', bytes)]);
  await page.getByTestId('nav-priorities').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No priorities yet');
  await expectAccessible(page);
  await page.getByTestId('nav-emerging').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No proposals yet');
  await expectAccessible(page);

  const questionnaire = aQuestionnaire();
  const items = questionnaire.topics.flatMap(coreItemsOf);
  const name = `Office${'ofaverylongname'.repeat(20)}`.slice(0, 200);
  const response = aResponse({
    office: { code: 'XA', name, country: 'XA' },
    answers: Object.fromEntries(
      items.map(({ id }, index) => [id, { code: 'level', level: ((index % 5) + 1) as Level }]),
    ),
    closing: { 'topic-ranking': ['long-one'], 'new-topic-proposals': ['x'.repeat(140)] },
  });
  await page.getByTestId('nav-collect').click();
  const file = asFile('a.response.json', Buffer.from(await serialiseResponse(response, questionnaire)));
  await page.getByTestId('collect-files').setInputFiles([file]);
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-ok', '1');

  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { screen, shown } of [
      { screen: 'collect', shown: 'collect-row' },
      { screen: 'results', shown: 'aggregate-strategy' },
      { screen: 'priorities', shown: 'note-one-response' },
      { screen: 'emerging', shown: 'proposal' },
    ]) {
      await page.goto(`#/organise/wave-1/${screen}`);
      await expect(page.getByTestId(shown)).toBeVisible();
      if (screen === 'priorities') await untilFirm(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${screen} at ${width} px scrolls sideways`).toBe(0);
    }
  }
  await expectAccessible(page);
});
