import { expect, test } from 'vitest';
import { countProfile, countTopicQuestions } from '@/domain/aggregation/countProfile';
import { aResponse } from '@tests/support/aResponse';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();

test('options are counted in the order of the questionnaire, and who did not answer is counted too', () => {
  const responses = [
    aResponse({ office: 'XA', profile: { 'open-tools': ['database', 'cards'], 'answer-mode': 'joint' } }),
    aResponse({ office: 'XB', profile: { 'open-tools': ['database'] } }),
    aResponse({ office: 'XC', profile: { 'open-tools': [] } }),
  ];
  const counts = countProfile(questionnaire, responses);
  expect(counts.map(({ question }) => question)).toEqual(['size-band', 'system-type', 'open-tools', 'answer-mode']);
  expect(counts[2]).toEqual({
    question: 'open-tools',
    answered: 2,
    missing: 1,
    options: [
      { option: 'cards', count: 1 },
      { option: 'database', count: 2 },
      { option: 'none', count: 0 },
    ],
  });
  expect(counts[3]).toMatchObject({ answered: 1, missing: 2 });
});

test('barriers are counted by topic', () => {
  const responses = [
    aResponse({ office: 'XA', topics: { readers: { barriers: ['no-helpers', 'no-space'] } } }),
    aResponse({ office: 'XB', topics: { readers: { barriers: ['no-helpers'] }, shelves: {} } }),
  ];
  const barriers = countTopicQuestions(questionnaire, responses).filter(({ question }) => question === 'barriers');
  expect(barriers).toEqual([
    {
      topic: 'shelves',
      question: 'barriers',
      answered: 0,
      missing: 2,
      options: [
        { option: 'no-space', count: 0 },
        { option: 'no-helpers', count: 0 },
      ],
    },
    {
      topic: 'readers',
      question: 'barriers',
      answered: 2,
      missing: 0,
      options: [
        { option: 'no-space', count: 1 },
        { option: 'no-helpers', count: 2 },
      ],
    },
  ]);
});

test('a numeric option is counted under its code', () => {
  const responses = [aResponse({ topics: { shelves: { 'workshop-interest': 0 } } })];
  const [interest] = countTopicQuestions(questionnaire, responses);
  expect(interest?.options[0]).toEqual({ option: '0', count: 1 });
});
