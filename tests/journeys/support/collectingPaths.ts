import { expect, type Page } from '@playwright/test';
import { storedRows } from './storedRows';
import { saved } from './topicScreen';
import { collect, responseFile } from './waveScreen';
import type { WritePath } from './writePath';

const REASON = 'confirmed by e-mail';

/** Two responses of one office, and which of them counts, but for the last click. */
async function conflict(page: Page): Promise<void> {
  await collect(page, [await responseFile('XB-1', 2, 'first'), await responseFile('XB-1', 4, 'second')]);
  await page.locator('[data-testid="conflict-choose"][data-file="second.response.json"]').check();
  await page.getByTestId('conflict-reason').fill(REASON);
}

async function decided(page: Page): Promise<void> {
  await conflict(page);
  await page.getByTestId('conflict-decide').click();
  await expect(page.getByTestId('decision')).toHaveCount(1);
}

/** Offices at levels 2 and 3 in turn. */
const OFFICES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'];

/** The names of the files that left a page. */
const left = new WeakMap<Page, string[]>();

/** The benchmark of eight offices, checked and not published yet. */
async function benchmark(page: Page): Promise<void> {
  const names: string[] = [];
  left.set(page, names);
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await collect(page, await Promise.all(OFFICES.map((code, place) => responseFile(code, place % 2 === 0 ? 2 : 3))));
  await page.getByTestId('nav-benchmark').click();
  await expect(page.getByTestId('publish-benchmark')).toBeEnabled({ timeout: 60_000 });
  await page.getByTestId('publish-benchmark').click();
}

/** No file leaves before it is durable that the wave was released; then the file of that release and no other. */
async function oneRelease(page: Page): Promise<void> {
  const again = page.getByTestId('save-benchmark-again');
  const state = await page.getByTestId('save-state').getAttribute('data-state');
  if (state !== 'saved') {
    await expect(again.and(page.locator(':enabled'))).toHaveCount(0);
    expect(left.get(page)).toEqual([]);
    return;
  }
  const { waves } = await storedRows(page);
  const code = waves[0]?.release?.checksum.slice('sha256:'.length, 'sha256:'.length + 8);
  await Promise.all([page.waitForEvent('download'), again.click()]);
  expect(new Set(left.get(page))).toEqual(new Set([`2027-${code}.benchmark.json`]));
}

/** What an organiser decides about a collection. */
export const COLLECTING_PATHS: readonly WritePath[] = [
  {
    name: 'a decided conflict',
    prepare: conflict,
    write: (page) => page.getByTestId('conflict-decide').click(),
    stands: (page) => expect(page.getByTestId('decision')).toContainText(REASON),
  },
  {
    name: 'a decision that is taken back',
    prepare: async (page) => {
      await decided(page);
      await saved(page);
    },
    write: (page) => page.getByTestId('undo-decision').click(),
    stands: (page) => expect(page.getByTestId('conflict')).toBeVisible(),
  },
  {
    name: 'the release of a benchmark',
    prepare: benchmark,
    write: (page) => page.getByTestId('confirm-publish').click(),
    stands: oneRelease,
  },
];
