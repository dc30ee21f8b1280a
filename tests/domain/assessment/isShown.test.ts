import { expect, test } from 'vitest';
import { isAnswered, isShown } from '@/domain/assessment/isShown';
import { questionOf } from '@/domain/questionnaire/questionnaire';
import { aQuestionnaire } from '@tests/support/questionnaires';

const title = questionOf(aQuestionnaire(), 'topic-questions', 'share-title');
const partners = questionOf(aQuestionnaire(), 'topic-questions', 'experiment-partners');

test('a question without a condition is shown', () => {
  expect(isShown(questionOf(aQuestionnaire(), 'topic-questions', 'barriers'), {})).toBe(true);
});

test.each([
  [['talk'], true],
  [['none'], false],
  [[], false],
  [undefined, false],
])('the title of what is shared: with %j it is shown: %s', (value, shown) => {
  expect(isShown(title, value === undefined ? {} : { 'willing-to-share': value })).toBe(shown);
});

test('partners are asked for as soon as there is an experiment', () => {
  expect(isShown(partners, {})).toBe(false);
  expect(isShown(partners, { 'experiment-idea': '' })).toBe(false);
  expect(isShown(partners, { 'experiment-idea': 'Seasonal adjustment in R' })).toBe(true);
});

test('no and 0 are answers, an empty text and an empty list are none', () => {
  expect([false, 0, 'a', ['a']].map(isAnswered)).toEqual([true, true, true, true]);
  expect([undefined, '', []].map(isAnswered)).toEqual([false, false, false]);
});
