import type { Page } from '@playwright/test';
import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers } from '@tests/support/randomNumbers';
import { expect, test } from './support/journey';
import { FAULTS, mend, plant, preparePage, statesSince, type Fault } from './support/plantedFaults';
import { storedRows } from './support/storedRows';
import { saved } from './support/topicScreen';
import { WRITE_PATHS, type WritePath } from './support/writePaths';

// Storage fails at every way of writing: nothing is called saved that is not, and what was entered stays where it is.

/** Every write may fail in every way; how a page goes on after each. */
const ENDS: Readonly<Record<Fault, (page: Page, before: number) => Promise<void>>> = {
  aborted: async (page, before) => {
    await mend(page);
    await page.getByTestId('retry-save').click();
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before + 1));
    expect((await storedRows(page)).sequence).toBe(before + 1);
  },
  hanging: async (page, before) => {
    await mend(page);
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before + 1));
    await saved(page);
    expect((await storedRows(page)).sequence).toBe(before + 1);
  },
  'no-room': (page, before) => goesOnInMemory(page, before, 'full'),
  closing: (page, before) => goesOnInMemory(page, before, 'full'),
  'cut-off': (page, before) => goesOnInMemory(page, before, 'closed'),
};

/** Nothing reaches the disk any more, trying again is not offered, and the page says why. */
async function goesOnInMemory(page: Page, before: number, incident: string): Promise<void> {
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', incident);
  expect((await storedRows(page)).sequence).toBe(before);
}

async function meet(page: Page, path: WritePath, fault: Fault): Promise<void> {
  await page.addInitScript(preparePage);
  await path.prepare(page);
  const before = await saved(page);
  await plant(page, fault);
  await path.write(page);
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await path.stands?.(page);
  expect(await statesSince(page)).not.toContain('saved');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', String(before));
  await ENDS[fault](page, before);
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
