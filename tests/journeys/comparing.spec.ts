import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

const DEMONSTRATION = fileURLToPath(new URL('../../public/demo', import.meta.url));
const demonstrationFile = (ending: string) =>
  join(DEMONSTRATION, readdirSync(DEMONSTRATION).find((name) => name.endsWith(ending)) ?? '');
const BENCHMARK = demonstrationFile('.benchmark.json');
const RESPONSE = demonstrationFile('.response.json');
const RESPONSE_1 = fileURLToPath(new URL('../fixtures/response/response-1.json', import.meta.url));

test.describe.configure({ timeout: 180_000 });

async function openDemonstrationBenchmark(page: Page): Promise<void> {
  await page.goto('#/demo/compare');
  await page.getByTestId('published-benchmark').click();
  await expect(page.getByTestId('compare-strategy')).toHaveAttribute('data-mean', /^\d/);
}

test('the benchmark of the demonstration is read alone, then with own answers, and printed', async ({ page }) => {
  await page.goto('#/demo/compare');
  await expect(page.getByTestId('published-benchmark')).toBeVisible();
  await expectAccessible(page);
  await openDemonstrationBenchmark(page);
  await expect(page.getByTestId('compare-strategy')).not.toHaveAttribute('data-place');
  await expectAccessible(page);
  await page.getByTestId('compare-file').setInputFiles(RESPONSE);
  await expect(page.getByTestId('compare-strategy')).toHaveAttribute('data-place', /^(below|middle|above)$/);
  await expect(page.locator('h1')).toContainText('You');
  for (const summary of await page.locator('details > summary').all()) await summary.click();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('compare-file')).toBeHidden();
  await page.emulateMedia({ media: null });
});

test('a comparison with an own office of a long name fits a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('#/demo/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill('National Institute of Statistics of Northern Examplia');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await openDemonstrationBenchmark(page);
  await expect(page.getByTestId('compare-assessment').locator('option')).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('one group at a time is compared, chosen with the keyboard', async ({ page }) => {
  await openDemonstrationBenchmark(page);
  const all = await page.getByTestId('compare-strategy').getAttribute('data-mean');
  await page.getByTestId('compare-group-all-all').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('compare-group-size-small')).toBeChecked();
  await expect(page.getByTestId('compare-strategy')).not.toHaveAttribute('data-mean', all ?? '');
  await expectAccessible(page);
});

test('files that are no benchmark are refused with a sentence', async ({ page }) => {
  await page.goto('#/demo/compare');
  const open = page.getByTestId('open-benchmark');
  const refused = page.getByTestId('compare-refused');
  const text = readFileSync(BENCHMARK, 'utf8');
  const offer = (name: string, content: string) =>
    open.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await offer('altered.json', text.replace('"mean":2', '"mean":3'));
  await expect(refused).toHaveAttribute('data-reason', 'checksum');
  await offer('cut.json', text.slice(0, text.length / 2));
  await expect(refused).toHaveAttribute('data-reason', 'not-json');
  await offer('newer.json', text.replace('"version":1', '"version":2'));
  await expect(refused).toHaveAttribute('data-reason', 'version-too-new');
  await offer('unaudited.json', text.replace('"passed":true', '"passed":false'));
  await expect(refused).toContainText('does not say that it passed');
  await open.setInputFiles(RESPONSE_1);
  await expect(refused).toContainText('It is a response file');
  await page.goto('#/compare');
  await open.setInputFiles(BENCHMARK);
  await expect(refused).toHaveAttribute('data-reason', 'wrong-wave');
  await expectAccessible(page);
});
