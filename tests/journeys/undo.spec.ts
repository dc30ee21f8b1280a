import { expect, test } from './support/journey';

test('an answer can be taken back and made again, by button and by keyboard', async ({ page }) => {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('topic-link-strategy').click();
  const second = page.getByTestId('item-strategy-mandate-level-2');
  const fourth = page.getByTestId('item-strategy-mandate-level-4');
  await second.check();
  await fourth.check();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

  await page.getByTestId('undo').click();
  await expect(second).toBeChecked();
  await page.getByTestId('redo').click();
  await expect(fourth).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(second).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(second).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(second).toBeChecked();
  await page.reload();
  await expect(second).toBeChecked();
});
