import { aSheet, coreAnswers } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { expect, it } from 'vitest';
import { toRadar } from '@/charts/toRadar';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';

const questionnaire = aQuestionnaire();
const [first, second] = questionnaire.topics;

it('what has no score or no target is a gap and never a number', () => {
  if (!first || !second) throw new Error('The questionnaire has fewer than two topics.');
  const sheet = aSheet({
    answers: { ...coreAnswers(first, [1, 2, 3, 4, 5, 4]), ...coreAnswers(second, [3, 3, 3]) },
    topics: { [second.id]: { 'target-level': 4 } },
  });
  const radar = toRadar(scoreAssessment(questionnaire, sheet).topics);
  // (1 + 2 + 3 + 4 + 5 + 4) / 6 = 19 / 6; the second topic has three answers where four are needed.
  expect(radar.scores).toEqual([19 / 6, null, null, null, null, null]);
  expect(radar.targets).toEqual([null, 4, null, null, null, null]);
});

it('has one axis for each topic, in questionnaire order', () => {
  const { topics } = toRadar(scoreAssessment(questionnaire, aSheet()).topics);
  expect(topics).toEqual(['strategy', 'foundations', 'infrastructure', 'change', 'skills', 'future']);
});
