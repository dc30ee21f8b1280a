import { expect, test } from 'vitest';
import { findNextSteps } from '@/domain/scoring/findNextSteps';
import { aSheet, coreAnswers } from '@tests/support/answers';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();
const [shelves, readers] = questionnaire.topics;
if (!shelves || !readers) throw new Error('two topics');

// shelves: 2, 4, 4 (mean 3.3, one item below); readers: 1, 3, 4, 4, 4 (mean 3.2, two items below)
const answers = { ...coreAnswers(shelves, [2, 4, 4]), ...coreAnswers(readers, [1, 3, 4, 4, 4]) };
const order = (sheet: Parameters<typeof findNextSteps>[1]) =>
  findNextSteps(questionnaire, sheet).map(({ item, level, distance }) => [item, level, distance]);

test('the items farthest below their target come first, ties in questionnaire order', () => {
  const topics = { shelves: { 'target-level': 5 }, readers: { 'target-level': 4 } };
  expect(order(aSheet({ answers, topics }))).toEqual([
    ['shelves-order', 2, 3],
    ['readers-hours', 1, 3],
    ['readers-cards', 3, 1],
  ]);
});

test('items of topics without a target come last', () => {
  expect(order(aSheet({ answers, topics: { readers: { 'target-level': 2 } } }))).toEqual([
    ['readers-hours', 1, 1],
    ['readers-cards', 3, -1],
    ['shelves-order', 2, null],
  ]);
});

test('where everything is at the highest level there is no step', () => {
  expect(findNextSteps(questionnaire, aSheet({ answers: coreAnswers(shelves, [5, 5, 5]) }))).toEqual([]);
});
