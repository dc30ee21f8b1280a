import { expect, test } from 'vitest';
import { lastChangeOf } from '@/domain/assessment/backup';
import { anAssessment } from '@tests/support/anAssessment';

const at = (minute: number) => `2027-02-01T09:0${minute}:00.000Z`;

test('an assessment in which nothing was entered was changed last when it was begun', () => {
  expect(lastChangeOf({ assessment: anAssessment({ createdAt: at(1) }), times: {}, history: [] })).toBe(at(1));
});

test('the last change is the latest of answers, other places and history', () => {
  const assessment = anAssessment({ createdAt: at(1), answeredAt: { 'skills-map': at(3) } });
  const times = { 'office/name': at(2) } as const;
  expect(lastChangeOf({ assessment, times, history: [] })).toBe(at(3));
  const emptied = { sequence: 1, at: at(4), kind: 'edit', of: null, places: [] } as const;
  expect(lastChangeOf({ assessment, times, history: [emptied] })).toBe(at(4));
});
