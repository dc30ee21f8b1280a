import { expect, test } from 'vitest';
import { differenceOf, isSameValue, momentOf, type Places } from '@/domain/assessment/moment';
import { anAssessment } from '@tests/support/anAssessment';

test('values are the same by what they say', () => {
  expect(isSameValue({ code: 'level', level: 3 }, { code: 'level', level: 3 })).toBe(true);
  expect(isSameValue({ code: 'level', level: 3 }, { code: 'level', level: 4 })).toBe(false);
  expect(isSameValue({ code: 'dont-know' }, { code: 'not-applicable', reason: null })).toBe(false);
  expect(isSameValue(['r', 'python'], ['r', 'python'])).toBe(true);
  expect(isSameValue(['r', 'python'], ['python', 'r'])).toBe(false);
  expect(isSameValue(['r'], { code: 'dont-know' })).toBe(false);
  expect(isSameValue(0, null)).toBe(false);
  expect(isSameValue(null, null)).toBe(true);
});

test('going back changes what is different, fills what was emptied and empties what was empty', () => {
  const now: Places = new Map([
    ['office/name', 'New'],
    ['profile/size-band', 'lt250'],
    ['note/skills-map', 'Later'],
  ]);
  const then: Places = new Map([
    ['office/name', 'Old'],
    ['profile/size-band', 'lt250'],
    ['closing/general-comment', 'Gone since'],
  ]);
  expect(differenceOf(now, then)).toEqual([
    { path: 'office/name', before: 'New', after: 'Old' },
    { path: 'note/skills-map', before: 'Later', after: null },
    { path: 'closing/general-comment', before: null, after: 'Gone since' },
  ]);
});

test('a moment is looked at as an assessment of its own, and the present one stays', () => {
  const assessment = anAssessment({
    office: { code: null, name: 'Office of Examplia', country: 'XA' },
    answers: { 'skills-map': { code: 'level', level: 4 } },
    answeredAt: { 'skills-map': '2027-02-01T09:00:02.000Z' },
  });
  const at = '2027-02-01T09:00:01.000Z';
  const first = {
    sequence: 7,
    at,
    kind: 'edit',
    of: null,
    places: [{ path: 'answer/skills-map', before: null, after: { code: 'level', level: 2 } }],
  } as const;
  const second = {
    sequence: 9,
    at,
    kind: 'edit',
    of: null,
    places: [{ path: 'answer/skills-map', before: { code: 'level', level: 2 }, after: { code: 'level', level: 4 } }],
  } as const;
  const history = [first, second];
  expect(momentOf(assessment, history, 7).answers).toEqual({ 'skills-map': { code: 'level', level: 2 } });
  expect(momentOf(assessment, history, 6).answers).toEqual({});
  expect(momentOf(assessment, history, 9)).toEqual(assessment);
  expect(momentOf(assessment, history, 6).office.name).toBe('Office of Examplia');
});
