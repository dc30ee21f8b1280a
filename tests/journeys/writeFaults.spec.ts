import type { Page } from '@playwright/test';
import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers } from '@tests/support/randomNumbers';
import { expect, test } from './support/journey';
import { FAULTS, mend, plant, preparePage, statesSince, type Fault } from './support/plantedFaults';
import { storedRows, type StoredRows } from './support/storedRows';
import { saved } from './support/topicScreen';
import type { WritePath } from './support/writePath';
import { WRITE_PATHS } from './support/writePaths';

// Storage fails at every way of writing: nothing is called saved that is not, and what was entered stays where it is.

type End = (page: Page, before: StoredRows, path: WritePath) => Promise<void>;

/** Every write may fail in every way; how a page goes on after each. */
const ENDS: Readonly<Record<Fault, End>> = {
  aborted: async (page, before) => {
    expect(await storedRows(page)).toEqual(before);
    await mend(page);
    await page.getByTestId('retry-save').click();
    await isDurable(page, before.sequence + 1);
  },
  hanging: async (page, before, { more = 0 }) => {
    await mend(page);
    await isDurable(page, before.sequence + 1 + more);
  },
  'no-room': (page, before) => goesOnInMemory(page, before, 'full'),
  closing: (page, before) => goesOnInMemory(page, before, 'full'),
  'cut-off': (page, before) => goesOnInMemory(page, before, 'closed'),
};

async function isDurable(page: Page, sequence: number): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(sequence));
  await saved(page);
  expect((await storedRows(page)).sequence).toBe(sequence);
}

/** Nothing reaches the disk any more, not by halves either, trying again is not offered, and the page says why. */
async function goesOnInMemory(page: Page, before: StoredRows, incident: string): Promise<void> {
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', incident);
  await expect(page.getByTestId('retry-save')).toHaveCount(0);
  expect(await storedRows(page)).toEqual(before);
}

async function meet(page: Page, path: WritePath, fault: Fault): Promise<void> {
  await page.addInitScript(preparePage);
  await path.prepare(page);
  const sequence = await saved(page);
  const before = await storedRows(page);
  expect(before.sequence).toBe(sequence);
  await plant(page, fault);
  await path.write(page);
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await path.stands?.(page);
  expect(await statesSince(page)).not.toContain('saved');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(sequence));
  await ENDS[fault](page, before, path);
  await path.stands?.(page);
}

for (const [index, fault] of FAULTS.entries()) {
  test(`no write is called saved that is ${fault}`, async ({ openDevice }) => {
    test.setTimeout(60_000 + WRITE_PATHS.length * 20_000);
    const paths = randomNumbers(index + 1)
      .shuffled(WRITE_PATHS)
      .slice(0, campaignRuns(WRITE_PATHS.length));
    for (const path of paths) {
      await test.step(path.name, async () => {
        const device = await openDevice();
        await meet(await device.newPage(), path, fault);
        await device.close();
      });
    }
    console.log(`Storage ${fault}: ${paths.length} ways of writing, 0 false "saved", 0 texts gone`);
  });
}
