import { expect, test } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { findFlags, medianSecondsPerItem } from '@/domain/scoring/findFlags';
import { allAnswers, coreAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();
const [shelves] = questionnaire.topics;
if (!shelves) throw new Error('two topics');

/** The items of the first topic, answered so many seconds after nine o'clock, in questionnaire order. */
function answeredAfter(...seconds: readonly number[]): Assessment['answeredAt'] {
  const times = seconds.map((second) => new Date(Date.UTC(2027, 1, 1, 9, 0, second)).toISOString());
  return Object.fromEntries((shelves?.items ?? []).map((item, index) => [item.id, times[index] ?? '']));
}

const atOneLevel = { answers: allAnswers(questionnaire, 3) };

test('the time of an item is the time since the answer before it, in whatever order they were given', () => {
  // differences 4, 3, 10: the middle one is 4
  expect(medianSecondsPerItem(shelves, answeredAfter(17, 0, 4, 7))).toBe(4);
});

test('one level everywhere in less than the time of reading looks rushed', () => {
  // small questionnaire: 5 seconds
  const assessment = anAssessment({ ...atOneLevel, answeredAt: answeredAfter(0, 4, 8, 12) });
  expect(findFlags(questionnaire, assessment)).toEqual([
    { kind: 'rushed', topic: 'shelves', level: 3, medianSeconds: 4 },
  ]);
});

test('one level everywhere with time for reading is no flag', () => {
  const assessment = anAssessment({ ...atOneLevel, answeredAt: answeredAfter(0, 5, 10, 15) });
  expect(findFlags(questionnaire, assessment)).toEqual([]);
});

test('different levels are no flag, however fast', () => {
  const answers = { ...atOneLevel.answers, 'shelves-dust': { code: 'level' as const, level: 4 as const } };
  const assessment = anAssessment({ answers, answeredAt: answeredAfter(0, 1, 2, 3) });
  expect(findFlags(questionnaire, assessment)).toEqual([]);
});

test('an unanswered item in the topic is no flag', () => {
  const assessment = anAssessment({ answers: coreAnswers(shelves, [3, 3, 3]), answeredAt: answeredAfter(0, 1, 2) });
  expect(findFlags(questionnaire, assessment)).toEqual([]);
});

test('a target below the score is a contradiction', () => {
  // (3 + 3 + 4) / 3 = 10 / 3, target 3
  const assessment = anAssessment({
    answers: coreAnswers(shelves, [3, 3, 4]),
    topics: { shelves: { 'target-level': 3 } },
  });
  expect(findFlags(questionnaire, assessment)).toEqual([
    { kind: 'targetBelowScore', topic: 'shelves', target: 3, score: 10 / 3 },
  ]);
});

test('a target equal to the score is none', () => {
  const assessment = anAssessment({
    answers: coreAnswers(shelves, [3, 3, 3]),
    topics: { shelves: { 'target-level': 3 } },
  });
  expect(findFlags(questionnaire, assessment)).toEqual([]);
});

test('a topic that is ranked though nobody is interested is a contradiction, an added topic too', () => {
  const assessment = anAssessment({
    topics: {
      shelves: { 'workshop-interest': 0 },
      readers: { 'workshop-interest': 1 },
      'roof-repair': { 'workshop-interest': 0 },
    },
    closing: { 'topic-ranking': ['roof-repair', 'readers', 'shelves'] },
  });
  expect(findFlags(questionnaire, assessment)).toEqual([
    { kind: 'rankedWithoutInterest', topic: 'roof-repair' },
    { kind: 'rankedWithoutInterest', topic: 'shelves' },
  ]);
});
