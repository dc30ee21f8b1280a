import { expect, test } from 'vitest';
import { stepsByPeers } from '@/domain/comparing/stepsByPeers';
import type { PublishedMean } from '@/domain/disclosure/benchmark';
import { aSheet, coreAnswers } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const topics = questionnaire.topics.slice(0, 5);
const cell = (item: string, mean: PublishedMean) => ({ dimension: 'all', group: 'all', item, mean }) as const;

/** In each topic the first core item holds back, at level 2. */
const sheet = aSheet({
  answers: Object.assign({}, ...topics.map((topic) => coreAnswers(topic, [2, 3, 3, 3]))) as ReturnType<
    typeof coreAnswers
  >,
});
const firstItems = topics.map((topic) => topic.items[0]?.id ?? '');

test('first where peers are a step ahead, then where they are not, then what is not published', () => {
  const [far = '', one = '', , behind = '', near = ''] = firstItems;
  const means = [cell(far, 3.9), cell(one, 3.1), cell(behind, 1.75), cell(near, { atLeast: 4.5 })];
  const steps = stepsByPeers(questionnaire, sheet, means);
  // Ahead: 1.9, 1.1, unknown, −0.25, at least 2.5; one step is 1.
  expect(steps.map(({ topic, ahead }) => [topic, ahead])).toEqual([
    ['foundations', 1.1],
    ['strategy', 1.9],
    ['skills', 2.5],
    ['change', -0.25],
    ['infrastructure', null],
  ]);
});

test('ties stay in the order of the own next steps', () => {
  const means = firstItems.map((item) => cell(item, 2.6));
  expect(stepsByPeers(questionnaire, sheet, means.toReversed()).map(({ topic }) => topic)).toEqual(
    topics.map(({ id }) => id),
  );
});

test('peers who are less than half a level ahead are not a step ahead', () => {
  const [first = '', second = ''] = firstItems;
  const steps = stepsByPeers(questionnaire, sheet, [cell(first, 2.4), cell(second, 2.5)]);
  expect(steps.slice(0, 2).map(({ topic }) => topic)).toEqual(['foundations', 'strategy']);
});
