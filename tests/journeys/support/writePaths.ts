import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { begin, saved } from './topicScreen';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const INVITATION = join(fixtures, 'invitation/invitation-1.json');
const RESPONSE = join(fixtures, 'response/response-1.json');
const ITEM = 'item-strategy-mandate';

/** One way in which a person writes something. */
export interface WritePath {
  readonly name: string;
  /** Brings a device that holds nothing to the screen where it is written. */
  prepare(page: Page): Promise<unknown>;
  write(page: Page): Promise<unknown>;
  /** What was entered still stands there; absent where nothing is entered. */
  stands?(page: Page): Promise<unknown>;
}

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

async function wave(page: Page): Promise<void> {
  await page.goto('#/organise');
  await page.getByTestId('open-invitation').setInputFiles(INVITATION);
  await expect(page.getByTestId('wave-id')).toHaveValue('2027');
}

async function listOfWaves(page: Page): Promise<void> {
  await wave(page);
  await page.goto('#/organise');
  await page.getByTestId('remove-wave').click();
}

async function listOfAssessments(page: Page): Promise<void> {
  await begin(page, 'Office of Examplia');
  await page.goto('#/assess');
  await page.getByTestId('delete-assessment').click();
}

async function collected(page: Page): Promise<void> {
  await wave(page);
  await page.getByTestId('nav-collect').click();
  await page.getByTestId('collect-files').setInputFiles(RESPONSE);
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-total', '1');
  await saved(page);
}

async function otherWeights(page: Page): Promise<void> {
  await collected(page);
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
  text('the title of a wave', 'wave-title', 'Activity of another year', wave),
  text('the list of offices', 'wave-offices', 'XA; Office A\nXB-1; Office B', wave),
  {
    name: 'collected files',
    prepare: async (page) => {
      await wave(page);
      await page.getByTestId('nav-collect').click();
    },
    write: (page) => page.getByTestId('collect-files').setInputFiles(RESPONSE),
  },
  press('weights', 'keep-weights', otherWeights),
  press('a deleted wave', 'remove-wave-confirm', listOfWaves),
];
