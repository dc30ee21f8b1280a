import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

// An office lead answers: by mouse, by keyboard, in pieces, in several assessments.

const ITEM = 'item-strategy-mandate';
const NEXT = 'item-strategy-roadmap';

/** The number of durable changes so far, once the last one is durable. */
async function sequence(page: Page): Promise<number> {
  const state = page.getByTestId('save-state');
  await expect(state).toHaveAttribute('data-state', 'saved');
  return Number(await state.getAttribute('data-sequence'));
}

async function expectChanges(page: Page, before: number, changes: number): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before + changes));
}

/** Begins an assessment without an invitation and names the office. */
async function begin(page: Page, office: string): Promise<void> {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill(office);
  await page.getByTestId('profile-country').selectOption('CA');
}

const focusedHandle = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

test('a lead begins, answers by mouse, and finds everything again after closing in the middle', async ({ page }) => {
  await begin(page, 'Office of Examplia');
  await expect(page.getByTestId('profile-office-name')).toHaveValue('Office of Examplia');
  await page.getByTestId('next').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Strategy' })).toBeVisible();

  const before = await sequence(page);
  await page.getByTestId(`${ITEM}-level-3`).click();
  await expectChanges(page, before, 1);
  await page.getByTestId(`${NEXT}-dont-know`).click();
  await expectChanges(page, before, 2);
  await page.getByTestId('target-strategy-4').click();
  await expectChanges(page, before, 3);
  await page.getByTestId(`${ITEM}`).getByText('Add a note').click();
  await page.getByTestId(`${ITEM}-note`).fill('Strategy paper of 2026');
  await page.getByTestId(`${ITEM}-note`).blur();
  await expectChanges(page, before, 4);

  await page.reload();
  await expect(page.getByTestId(`${ITEM}-level-3`)).toBeChecked();
  await expect(page.getByTestId(`${ITEM}-note`)).toHaveValue('Strategy paper of 2026');
  await expect(page.getByTestId('topic-link-strategy')).toContainText('2/7');
  expect(await sequence(page)).toBe(before + 4);

  await page.goto('#/assess');
  await page.getByTestId('continue-assessment').click();
  await expect(page.getByTestId('topic-link-strategy')).toHaveAttribute('aria-current', 'step');
});

test('what is typed less than a pause before the page is closed is there at the next opening', async ({ page }) => {
  await begin(page, '');
  await page.getByTestId('profile-office-name').pressSequentially('Office of Examplia');
  await page.reload();
  await expect(page.getByTestId('profile-office-name')).toHaveValue('Office of Examplia');
});

test('what is being typed is not called saved before it is', async ({ page }) => {
  await begin(page, 'Office of Examplia');
  const before = await sequence(page);
  const name = page.getByTestId('profile-office-name');
  await name.press('End');
  const shown = await name.evaluate(async (field: HTMLInputElement) => {
    field.value += 's';
    field.dispatchEvent(new InputEvent('input'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector('[data-testid="save-state"]')?.getAttribute('data-state');
  });
  expect(shown).toBe('saving');
  // A pause of typing is enough.
  await expectChanges(page, before, 1);
  expect(await sequence(page)).toBe(before + 1);
});

test('a topic can be answered with the keyboard alone', async ({ page }) => {
  await begin(page, 'Office of Examplia');
  await page.getByTestId('next').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId(`${ITEM}-level-1`)).toBeAttached();
  await page.getByTestId(`${ITEM}-level-1`).focus();

  const before = await sequence(page);
  await page.keyboard.press('2');
  await expectChanges(page, before, 1);
  expect(await focusedHandle(page)).toBe(`${ITEM}-level-2`);
  await page.keyboard.press('ArrowDown');
  await expectChanges(page, before, 2);
  await expect(page.getByTestId(`${ITEM}-level-3`)).toBeChecked();
  await page.keyboard.press('j');
  expect(await focusedHandle(page)).toBe(`${NEXT}-level-1`);
  await page.keyboard.press('n');
  await expectChanges(page, before, 3);
  await expect(page.getByTestId(`${NEXT}-not-applicable`)).toBeChecked();
  await page.keyboard.press('d');
  await expectChanges(page, before, 4);
  await page.keyboard.press('k');
  expect(await focusedHandle(page)).toBe(`${ITEM}-level-3`);
});

test('the keys are explained, act inside a question only, and can be switched off', async ({ page }) => {
  await begin(page, 'Office of Examplia');
  await page.getByTestId('topic-link-skills').click();
  await page.locator('[data-item] input').first().focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('keys-enabled').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const before = await sequence(page);
  await page.locator('[data-item] input').first().focus();
  await page.keyboard.press('3');
  await page.getByTestId('target-skills-2').click();
  await expectChanges(page, before, 1);
  await expect(page.locator('[data-item] input:checked')).toHaveCount(0);
});

test('several assessments live side by side, and one is deleted after a question', async ({ page }) => {
  await begin(page, 'Office of the North');
  await page.getByTestId('topic-link-change').click();
  await page.locator('[data-item] input').first().click();
  await expect(page.getByTestId('topic-link-change')).toContainText('1/7');
  await begin(page, 'Office of the South');
  await expect(page.getByTestId('topic-link-change')).toContainText('0/7');

  await page.goto('#/assess');
  await expect(page.getByTestId('continue-assessment')).toHaveCount(2);
  const before = await sequence(page);
  await page.getByRole('listitem').filter({ hasText: 'Office of the South' }).getByTestId('delete-assessment').click();
  await expect(page.getByRole('dialog')).toContainText('Office of the South');
  await expectAccessible(page);
  await page.getByTestId('confirm-delete').click();
  await expect(page.getByTestId('continue-assessment')).toHaveCount(1);
  await expectChanges(page, before, 1);
  await page.reload();
  await expect(page.getByTestId('continue-assessment')).toHaveCount(1);
  await expect(page.getByRole('listitem')).toContainText('Office of the North');
});

test('two windows on one assessment see each other’s answers, and different items merge', async ({ page, context }) => {
  await begin(page, 'Office of Examplia');
  await page.getByTestId('topic-link-strategy').click();
  await expect(page.getByTestId(`${NEXT}-level-2`)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByTestId(`${NEXT}-level-2`).click();
  await page.getByTestId(`${ITEM}-level-4`).click();
  for (const window of [page, other]) {
    await expect(window.getByTestId(`${ITEM}-level-4`)).toBeChecked();
    await expect(window.getByTestId(`${NEXT}-level-2`)).toBeChecked();
    await expect(window.getByTestId('topic-link-strategy')).toContainText('2/7');
  }
});

test('the review leads to a place and puts the focus there', async ({ page }) => {
  await begin(page, '');
  await page.getByTestId('nav-review').click();
  await page.getByTestId('review-missing').getByRole('link').last().click();
  await expect.poll(() => focusedHandle(page)).toBe('closing-topic-ranking-1');
  await page.getByTestId('nav-review').click();
  await page.getByTestId('review-blocks').getByRole('link').first().click();
  await expect.poll(() => focusedHandle(page)).toBe('profile-office-name');
});

test('every answering screen can be used by everybody, light and dark', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('#/assess');
  await expect(page.getByTestId('start-assessment')).toBeVisible();
  await expectAccessible(page);
  await begin(page, 'Office of Examplia');
  await expectAccessible(page);
  await page.getByTestId('topic-link-infrastructure').click();
  const first = page.locator('[data-item]').first();
  await first.getByText('Not applicable').click();
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  await expectAccessible(page);
  for (const screen of ['nav-profile', 'nav-closing', 'nav-review']) {
    await page.getByTestId(screen).click();
    await expect(page.getByTestId(screen)).toHaveAttribute('aria-current', 'step');
    await expectAccessible(page);
  }
});

test('the answering screens fit a narrow window without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page, 'Office of Examplia');
  const address = page.url();
  for (const screen of ['', '/topic/strategy', '/office', '/closing', '/review']) {
    await page.goto(`${address}${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), screen).toBeLessThanOrEqual(0);
  }
});
