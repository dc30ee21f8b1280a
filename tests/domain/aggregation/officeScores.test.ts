import { expect, test } from 'vitest';
import { officeScores } from '@/domain/aggregation/officeScores';
import { coreAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const [strategy, foundations] = questionnaire.topics;
if (!strategy || !foundations) throw new Error('The questionnaire has topics.');

test('every office has its scores in questionnaire order, null without enough answers, and its groups', () => {
  const answers = {
    ...coreAnswers(strategy, [1, 2, 3, 4, 5, 5]),
    ...coreAnswers(foundations, [5, 5, 5]),
  };
  const response = aResponse({ office: 'FR', answers, profile: { 'size-band': 'lt250' } });
  expect(officeScores(questionnaire, [response])).toEqual([
    {
      code: 'FR',
      name: 'Office FR',
      groups: { all: 'all', size: 'small', region: 'europe', system: null },
      // 20 / 6; three of six answers are too few
      scores: [20 / 6, null, null, null, null, null],
    },
  ]);
});
