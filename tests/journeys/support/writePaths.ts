import { expect, type Page } from '@playwright/test';
import { COLLECTING_PATHS } from './collectingPaths';
import { RESTORING_PATHS } from './restoringPaths';
import { begin, saved } from './topicScreen';
import { collect, openWave, RESPONSE } from './waveScreen';
import type { WritePath } from './writePath';

const ITEM = 'item-strategy-mandate';

async function topic(page: Page): Promise<void> {
  await page.goto(`${await begin(page, 'Office of Examplia')}/topic/strategy`);
  await page.getByTestId(ITEM).getByText('Add a note').click();
}

async function answered(page: Page): Promise<void> {
  await topic(page);
  await page.getByTestId(`${ITEM}-level-2`).click();
  await expect(page.getByTestId('undo')).toBeVisible();
}

async function undone(page: Page): Promise<void> {
  await answered(page);
  await saved(page);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId(`${ITEM}-level-2`)).not.toBeChecked();
}

async function screen(page: Page, link: string): Promise<void> {
  await begin(page, 'Office of Examplia');
  await page.getByTestId(link).click();
}

async function listOfWaves(page: Page): Promise<void> {
  await openWave(page);
  await page.goto('#/organise');
  await page.getByTestId('remove-wave').click();
}

async function listOfAssessments(page: Page): Promise<void> {
  await begin(page, 'Office of Examplia');
  await page.goto('#/assess');
  await page.getByTestId('delete-assessment').click();
}

async function otherWeights(page: Page): Promise<void> {
  await collect(page, [RESPONSE]);
  await page.getByTestId('nav-priorities').click();
  await page.locator('[data-testid^="preset-"]:not([aria-pressed="true"])').last().click();
}

/** Writes a text into a field and leaves it. */
const text = (name: string, testId: string, words: string, prepare: WritePath['prepare']): WritePath => ({
  name,
  prepare,
  write: async (page) => {
    await page.getByTestId(testId).fill(words);
    await page.getByTestId(testId).blur();
  },
  stands: (page) => expect(page.getByTestId(testId)).toHaveValue(words),
});

/** Chooses something. */
const choice = (name: string, testId: string, prepare: WritePath['prepare']): WritePath => ({
  name,
  prepare,
  write: (page) => page.getByTestId(testId).click(),
  stands: (page) => expect(page.getByTestId(testId)).toBeChecked(),
});

const press = (name: string, testId: string, prepare: WritePath['prepare']): WritePath => ({
  name,
  prepare,
  write: (page) => page.getByTestId(testId).click(),
});

const chooseFirst: WritePath = {
  name: 'the first wish of an office',
  prepare: (page) => screen(page, 'nav-closing'),
  write: (page) => page.getByTestId('closing-topic-ranking-1').selectOption('skills'),
  stands: (page) => expect(page.getByTestId('closing-topic-ranking-1')).toHaveValue('skills'),
};

export const WRITE_PATHS: readonly WritePath[] = [
  choice('a level', `${ITEM}-level-3`, topic),
  text('a note', `${ITEM}-note`, 'Strategy paper of 2026,\npage 4', topic),
  choice('a target', 'target-strategy-4', topic),
  press('an answer that is cleared', `${ITEM}-clear`, answered),
  press('undo', 'undo', answered),
  press('redo', 'redo', undone),
  text('the name of the office', 'profile-office-name', 'Bureau d’Examplie', (page) => begin(page, 'Office')),
  chooseFirst,
  choice('a consent', 'consent-benchmark-true', (page) => screen(page, 'nav-send')),
  press('a new assessment', 'start-assessment', (page) => page.goto('#/assess')),
  press('a deleted assessment', 'confirm-delete', listOfAssessments),
  press('a new wave', 'create-wave', (page) => page.goto('#/organise')),
  text('the title of a wave', 'wave-title', 'Activity of another year', openWave),
  text('the list of offices', 'wave-offices', 'XA; Office A\nXB-1; Office B', openWave),
  {
    name: 'collected files',
    prepare: (page) => collect(page, []),
    write: (page) => page.getByTestId('collect-files').setInputFiles(RESPONSE),
  },
  press('weights', 'keep-weights', otherWeights),
  press('a deleted wave', 'remove-wave-confirm', listOfWaves),
  ...COLLECTING_PATHS,
  ...RESTORING_PATHS,
];
