import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

const ITEM = 'item-strategy-mandate';
const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
const level = (page: Page, chosen: number) => page.getByTestId(`${ITEM}-level-${chosen}`);

async function begin(page: Page): Promise<void> {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('topic-link-strategy').click();
  await level(page, 2).check();
  await level(page, 4).check();
  await saved(page);
}

test('an earlier moment is looked at, restored and taken back', async ({ page }) => {
  await begin(page);
  const item = ITEM.slice('item-'.length);
  await page.getByTestId('nav-history').click();
  const entries = page.getByTestId('history-entry');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toHaveAttribute('data-item', item);

  await entries.nth(1).getByTestId('history-look').click();
  await expect(page.locator('[data-different]')).toHaveCount(1);
  const before = Number(await page.getByTestId('save-state').getAttribute('data-sequence'));
  await page.getByTestId('moment-restore').click();
  await page.getByTestId('restore-moment').click();
  await expect(page.locator('[data-different]')).toHaveCount(0);
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before + 1));

  await page.getByTestId('topic-link-strategy').click();
  await expect(level(page, 2)).toBeChecked();
  await page.getByTestId('undo').click();
  await expect(level(page, 4)).toBeChecked();
  await page.getByTestId('nav-history').click();
  await expect(entries).toHaveCount(4);
});

test('the history and an earlier moment can be used by everybody, light and dark', async ({ page }) => {
  test.slow();
  await begin(page);
  await page.getByTestId('nav-history').click();
  await expect(page.getByTestId('history-entry')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByTestId('history-look').nth(1).click();
  await expect(page.locator('[data-different]')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByTestId('moment-restore').click();
  await expect(page.getByTestId('restore-moment')).toBeVisible();
  await expectAccessible(page);
});

test('what another window changes is said here, and the earlier answer is found', async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await level(other, 5).check();
  await expect(level(page, 5)).toBeChecked();
  const notice = page.getByTestId('changed-elsewhere');
  await expect(notice).toBeVisible();
  await expect(other.getByTestId('changed-elsewhere')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByTestId('changed-elsewhere-history').click();
  await expect(page.getByTestId('history-entry')).toHaveCount(3);
  await expect(page.getByTestId('history-entry').first()).toContainText('in the window opened on');
  await expect(notice).toHaveCount(0);

  // The list follows the other window.
  await level(other, 1).check();
  await expect(page.getByTestId('history-entry')).toHaveCount(4);
});

test('the browser asks before a page is left whose last change is not saved, and not otherwise', async ({ page }) => {
  await begin(page);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  await level(page, 3).waitFor({ state: 'attached' });
  expect(asked).toEqual([]);

  // Every write fails from now on.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Provoked.', 'DataError');
    };
  });
  await level(page, 3).check();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('a backup is offered after ten changes, quietly, and no more once it is saved', async ({ page }) => {
  await begin(page);
  const notice = page.getByTestId('backup-notice');
  await expect(notice).toHaveCount(0);
  for (const chosen of [1, 2, 3, 4, 5, 1, 2, 3]) await level(page, chosen).check();
  await saved(page);
  await expect(notice).toHaveAttribute('data-reason', 'due');
  await expectAccessible(page);
  await page.getByTestId('backup-notice-later').click();
  await expect(notice).toHaveCount(0);

  // At the end of a session a browser that is not known to keep what it stores is told of.
  await page.getByTestId('nav-result').click();
  await expect(notice).toHaveAttribute('data-reason', 'may-forget');
  const download = page.waitForEvent('download');
  await page.getByTestId('backup-notice-save').click();
  expect((await download).suggestedFilename()).toMatch(/\.assessment\.json$/);
  await expect(notice).toHaveAttribute('data-reason', 'saved');
  await page.getByTestId('backup-notice-close').click();
  await expect(notice).toHaveCount(0);
  await page.getByTestId('nav-send').click();
  await expect(notice).toHaveCount(0);
});

test('the end of the first topic says why the browser should be asked to keep the answers, and asks once', async ({
  page,
}) => {
  await begin(page);
  const offer = page.getByTestId('keep-stored');
  await expect(offer).toHaveCount(0);
  const items = page.locator('input[data-testid$="-level-3"]');
  for (let place = 0; place < (await items.count()); place += 1) await items.nth(place).check();
  await expect(offer).toHaveAttribute('data-state', 'offered');
  await page.getByTestId('keep-stored-ask').click();
  await expect(offer).toHaveAttribute('data-state', /kept/);
  await saved(page);
  await page.reload();
  await expect(items.first()).toBeAttached();
  await expect(offer).toHaveCount(0);
});
