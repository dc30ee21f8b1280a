import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import { expect, it } from 'vitest';
import { countGroups } from '@/domain/aggregation/countGroups';

const responses = [
  aResponse({ office: 'FR', profile: { 'size-band': 'lt250', 'system-type': 'centralised', 'open-tools': ['r'] } }),
  aResponse({ office: 'NO', profile: { 'size-band': '250-499', 'open-tools': ['r', 'python'] } }),
  aResponse({ office: 'JP', topics: { skills: { barriers: ['no-time'] } } }),
];

it('only groups with a response are there, all offices first, each with its number of offices', () => {
  const groups = countGroups(aQuestionnaire(), responses);
  expect(groups.map(({ dimension, group, offices }) => [dimension, group, offices])).toEqual([
    ['all', 'all', 3],
    ['size', 'small', 2],
    ['region', 'asia', 1],
    ['region', 'europe', 2],
    ['system', 'centralised', 1],
  ]);
  expect(countGroups(aQuestionnaire(), [])).toEqual([]);
});

it('each group counts what its own offices chose', () => {
  const groups = countGroups(aQuestionnaire(), responses);
  const europe = groups.find(({ group }) => group === 'europe');
  const tools = europe?.profile.find(({ question }) => question === 'open-tools');
  expect(tools?.options.filter(({ count }) => count > 0)).toEqual([
    { option: 'r', count: 2 },
    { option: 'python', count: 1 },
  ]);
  const barriers = (name: string) =>
    groups
      .find(({ group }) => group === name)
      ?.topicQuestions.find(({ topic, question }) => topic === 'skills' && question === 'barriers')?.answered;
  expect([barriers('asia'), barriers('europe'), barriers('all')]).toEqual([1, 0, 1]);
});
