import { expect, test } from 'vitest';
import { progressOf } from '@/domain/assessment/progress';
import { allAnswers, aSheet, coreAnswers } from '@tests/support/answers';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();
const [shelves] = questionnaire.topics;
if (!shelves) throw new Error('two topics');

test('every kind of answer counts, and items that are not core count too', () => {
  const sheet = aSheet({ answers: coreAnswers(shelves, [3, 'na', 'dk']) });
  expect(progressOf(questionnaire, sheet)).toMatchObject({
    topics: [
      { topic: 'shelves', answered: 3, all: 4 },
      { topic: 'readers', answered: 0, all: 5 },
    ],
    answered: 3,
    all: 9,
  });
});

test('the minutes left are the share of the items that are left, rounded up', () => {
  // 16 minutes for 9 items, 6 left: 10.67
  expect(progressOf(questionnaire, aSheet({ answers: coreAnswers(shelves, [3, 3, 3]) })).minutesLeft).toBe(11);
  expect(progressOf(questionnaire, aSheet()).minutesLeft).toBe(16);
  expect(progressOf(questionnaire, aSheet({ answers: allAnswers(questionnaire, 3) })).minutesLeft).toBe(0);
});
