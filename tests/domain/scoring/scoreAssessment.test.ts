import { expect, test } from 'vitest';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { allAnswers, aSheet, coreAnswers } from '@tests/support/answers';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';

test('every topic has a score, in questionnaire order', () => {
  const questionnaire = aQuestionnaire();
  const { topics } = scoreAssessment(questionnaire, aSheet({ answers: allAnswers(questionnaire, 3) }));
  expect(topics.map(({ topic, score }) => [topic, score])).toEqual(questionnaire.topics.map(({ id }) => [id, 3]));
});

test('the overall score is the mean of the topic scores, whatever their number of items', () => {
  const questionnaire = aSmallQuestionnaire();
  const [shelves, readers] = questionnaire.topics;
  if (!shelves || !readers) throw new Error('two topics');
  // shelves (1 + 2) / 2 = 1.5, readers 5 * 4 / 5 = 4: (1.5 + 4) / 2 = 2.75
  const answers = { ...coreAnswers(shelves, [1, 2]), ...coreAnswers(readers, [4, 4, 4, 4, 4]) };
  expect(scoreAssessment(questionnaire, aSheet({ answers })).overall).toBe(2.75);
});

test('without a score in one topic there is no overall score', () => {
  const questionnaire = aSmallQuestionnaire();
  const [, readers] = questionnaire.topics;
  if (!readers) throw new Error('two topics');
  const answers = coreAnswers(readers, [4, 4, 4, 4, 4]);
  expect(scoreAssessment(questionnaire, aSheet({ answers })).overall).toBeNull();
});
