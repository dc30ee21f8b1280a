import { expect, test } from 'vitest';
import { namedOffices } from '@/domain/disclosure/namedOffices';
import { coreAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const [strategy] = questionnaire.topics;
if (!strategy) throw new Error('There is no topic.');

const office = (code: string, name: string, benchmark = true) =>
  // Mean of 2, 2, 3, 2 = 9/4, half way between 2 and 2.5
  aResponse({ office: code, answers: coreAnswers(strategy, [2, 2, 3, 2]), consent: { benchmark, name } });

test('offices are named with what they agreed to, by code', () => {
  const offices = [
    office('XD', 'topic-levels', false),
    office('XC', 'topic-levels'),
    office('XB', 'hidden'),
    office('XA', 'participant'),
  ];
  expect(namedOffices(questionnaire, offices, 0.5)).toEqual([
    { code: 'XA', name: 'Office XA' },
    { code: 'XC', name: 'Office XC', topics: [{ topic: 'strategy', score: 2.5 }] },
    { code: 'XD', name: 'Office XD' },
  ]);
});

test('an office without any score is named with an empty list', () => {
  const silent = aResponse({ office: 'XA', consent: { benchmark: true, name: 'topic-levels' } });
  expect(namedOffices(questionnaire, [silent], 0.5)).toEqual([{ code: 'XA', name: 'Office XA', topics: [] }]);
});
