import { expect, test } from 'vitest';
import { variablesOf } from '@/domain/disclosure/variables';
import { coreAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const [strategy] = questionnaire.topics;
if (!strategy) throw new Error('There is no topic.');

const offices = [
  // Mean of 1, 2, 3, 3 = 9/4
  aResponse({
    office: 'XA',
    answers: coreAnswers(strategy, [1, 2, 3, 3]),
    topics: { strategy: { 'target-level': 4 } },
  }),
  // Mean of 2, 2, 3, 4, 5 = 16/5
  aResponse({ office: 'XB', answers: coreAnswers(strategy, [2, 2, 3, 4, 'dk', 5]) }),
  // Three levels are no score.
  aResponse({
    office: 'XC',
    answers: coreAnswers(strategy, [5, 5, 5, 'na']),
    topics: { strategy: { 'target-level': 5 } },
  }),
];

test('scores are whole steps of the smallest size that suits all of them', () => {
  // Of four and five answers: twentieths. 9/4 = 45/20, 16/5 = 64/20
  expect(variablesOf(questionnaire, offices).scores[0]).toEqual({ perLevel: 20, values: [45, 64, null] });
});

test('targets count with and without a score', () => {
  expect(variablesOf(questionnaire, offices).targets[0]).toEqual({ perLevel: 1, values: [4, null, 5] });
});

test('items are levels; everything else is no value', () => {
  const { items } = variablesOf(questionnaire, offices);
  expect(items.slice(0, 6).map(({ values }) => values)).toEqual([
    [1, 2, 5],
    [2, 2, 5],
    [3, 3, 5],
    [3, 4, null],
    [null, null, null],
    [null, 5, null],
  ]);
  expect(items).toHaveLength(42);
});
