import { expect, test } from 'vitest';
import type { Short } from '@tests/support/answers';
import { isEligibleSpeaker } from '@/domain/priorities/eligibleSpeaker';
import { scoreTopic } from '@/domain/scoring/scoreTopic';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';
import { anOffice, twoTopics } from './office';

const SPEAKER_SCORE = 3.5;

function isEligible(levels: readonly Short[], offers: readonly string[]): boolean {
  const [shelves] = twoTopics();
  const sheet = anOffice({ shelves: { levels, offers } });
  const score = scoreTopic(shelves, sheet, aSmallQuestionnaire().parameters.scoring);
  return isEligibleSpeaker(sheet, 'shelves', score, SPEAKER_SCORE);
}

test.each(['talk', 'demo'])('a %s wants a score of at least 3.5', (offer) => {
  expect(isEligible([3, 4], [offer])).toBe(true);
  expect(isEligible([3, 3, 4], [offer])).toBe(false);
  expect(isEligible([5], [offer])).toBe(false);
});

test('a failure story is welcome at any level, without a score too', () => {
  expect(isEligible([1, 1, 1], ['failure-story'])).toBe(true);
  expect(isEligible([], ['failure-story'])).toBe(true);
});

test.each([['none'], ['mentor'], ['seek-mentor']])('%s alone makes no speaker', (offer) => {
  expect(isEligible([5, 5, 5], [offer])).toBe(false);
});

test('who offers nothing is no speaker', () => {
  expect(isEligible([5, 5, 5], [])).toBe(false);
});

test('for a topic that is not scored only a failure story counts', () => {
  const sheet = (offer: string) => ({ ...anOffice(), topics: { cellar: { 'willing-to-share': [offer] } } });
  expect(isEligibleSpeaker(sheet('failure-story'), 'cellar', null, SPEAKER_SCORE)).toBe(true);
  expect(isEligibleSpeaker(sheet('talk'), 'cellar', null, SPEAKER_SCORE)).toBe(false);
});
