import { expect, test } from 'vitest';
import { groupOf, groupsIn } from '@/domain/aggregation/dimensions';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';

test('groups and their order come from the edition', () => {
  expect(groupsIn(aQuestionnaire(), 'size')).toEqual(['small', 'medium', 'large']);
  expect(groupsIn(aSmallQuestionnaire(), 'size')).toEqual(['small', 'large']);
  expect(groupsIn(aSmallQuestionnaire(), 'system')).toEqual(['alone', 'branch']);
  expect(groupsIn(aQuestionnaire(), 'all')).toEqual(['all']);
});

test('an edition without the question has no groups', () => {
  const small = aSmallQuestionnaire();
  const without = { ...small, questions: { ...small.questions, profile: [] } };
  expect(groupsIn(without, 'size')).toEqual([]);
  expect(groupOf(without, aResponse({ profile: { 'size-band': 'one-room' } }), 'size')).toBeNull();
});

test('an office belongs to the group under which its answer is published', () => {
  const of = (value: string) => groupOf(aQuestionnaire(), aResponse({ profile: { 'size-band': value } }), 'size');
  expect(['lt250', '250-499', '500-999', '1000-1999', 'ge2000'].map(of)).toEqual([
    'small',
    'small',
    'medium',
    'large',
    'large',
  ]);
});

test('the region follows from the country, not from the code', () => {
  const office = { code: 'XA-2', name: 'A', country: 'CA' };
  expect(groupOf(aQuestionnaire(), aResponse({ office }), 'region')).toBe('americas');
});
