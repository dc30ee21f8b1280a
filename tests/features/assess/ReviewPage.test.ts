// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { afterEach, expect, it } from 'vitest';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, type Screen } from './openScreen';

const REVIEW = '/assess/assessment-1/review';
let screen: Screen;

async function open(changes: Parameters<typeof anAssessment>[0] = {}): Promise<void> {
  await saveNewAssessment(await openDatabase('own'), anAssessment(changes));
  screen = await openScreen(REVIEW);
}

async function linksOf(section: string): Promise<readonly string[]> {
  return (await screen.find(section)).findAll('a').map((link) => link.attributes('href') ?? '');
}

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

it('what is needed before sending leads to its places', async () => {
  await open();
  expect(await linksOf('review-blocks')).toEqual([
    '#/assess/assessment-1/office#profile-office-name',
    '#/assess/assessment-1/office#profile-country',
    '#/assess/assessment-1/send#consent-benchmark',
  ]);
});

it('a topic without answers is one line, a topic with some is one for each open item', async () => {
  await open({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
  const links = await linksOf('review-unanswered');
  expect(links[0]).toBe('#/assess/assessment-1/topic/strategy#item-strategy-roadmap');
  // Six open items of strategy, and five topics without any answer.
  expect(links).toHaveLength(6 + 5);
});

it('an item that is not applicable without a reason is listed', async () => {
  await open({ answers: { 'strategy-mandate': { code: 'not-applicable', reason: null } } });
  expect(await linksOf('review-unanswered')).toContain('#/assess/assessment-1/topic/strategy#item-strategy-mandate');
});

it('a ranked topic that nobody would attend is worth a second look', async () => {
  await open({
    topics: { skills: { 'workshop-interest': 0 } },
    closing: { 'topic-ranking': ['skills'] },
  });
  expect(await linksOf('review-flags')).toEqual(['#/assess/assessment-1/topic/skills#interest-skills']);
});

it('the lines lead to elements that exist', async () => {
  await open();
  for (const link of [...(await linksOf('review-blocks')), ...(await linksOf('review-missing'))].filter(
    (address) => !address.includes('/send#'),
  )) {
    await screen.goTo(link.slice(1));
    expect(document.getElementById(link.split('#')[2] ?? ''), link).not.toBeNull();
  }
});
