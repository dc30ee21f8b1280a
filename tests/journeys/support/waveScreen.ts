import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import { coreItemsOf, type Level } from '@/domain/questionnaire/questionnaire';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { saved } from './topicScreen';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const INVITATION = join(fixtures, 'invitation/invitation-1.json');
/** A response to the wave of the fixtures. */
export const RESPONSE = join(fixtures, 'response/response-1.json');

/** A file in memory. */
type ResponseFile = Awaited<ReturnType<typeof responseFile>>;

/** A response to the wave of the fixtures, with one level everywhere. */
export async function responseFile(code: string, level: Level, name = code) {
  const questionnaire = aQuestionnaire();
  const items = questionnaire.topics.flatMap(coreItemsOf);
  const response = aResponse({
    wave: { id: '2027', title: 'Activity 2027' },
    office: { code, name: `Office ${code}`, country: code.slice(0, 2) },
    responseId: Buffer.from(name.padEnd(16)).toString('hex').slice(0, 32),
    answers: Object.fromEntries(items.map(({ id }) => [id, { code: 'level', level }])),
  });
  const buffer = Buffer.from(await serialiseResponse(response, questionnaire));
  return { name: `${name}.response.json`, mimeType: 'application/json', buffer };
}

/** Opens the wave of the fixtures. */
export async function openWave(page: Page): Promise<void> {
  await page.goto('#/organise');
  await page.getByTestId('open-invitation').setInputFiles(INVITATION);
  await expect(page.getByTestId('wave-id')).toHaveValue('2027');
}

/** Opens it where responses are collected, and collects some. */
export async function collect(page: Page, files: readonly ResponseFile[] | readonly string[]): Promise<void> {
  await openWave(page);
  await page.getByTestId('nav-collect').click();
  await page.getByTestId('collect-files').setInputFiles([...files] as ResponseFile[] | string[]);
  await expect(page.getByTestId('collect-summary')).toHaveAttribute('data-total', String(files.length));
  await saved(page);
}
