import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import { expect, it } from 'vitest';
import { groupChoices } from '@/features/organise/groupChoices';

it('only groups with a response can be chosen, all offices first', () => {
  const responses = [
    aResponse({ office: 'FR', profile: { 'size-band': 'lt250', 'system-type': 'centralised' } }),
    aResponse({ office: 'NO', profile: { 'size-band': '250-499' } }),
    aResponse({ office: 'JP', profile: {} }),
  ];
  expect(groupChoices(aQuestionnaire(), responses).map(({ id, offices }) => [id, offices])).toEqual([
    ['all all', 3],
    ['size small', 2],
    ['region asia', 1],
    ['region europe', 2],
    ['system centralised', 1],
  ]);
  expect(groupChoices(aQuestionnaire(), [])).toEqual([]);
});
