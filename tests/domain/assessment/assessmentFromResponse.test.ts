import { expect, it } from 'vitest';
import { assessmentFromResponse } from '@/domain/assessment/assessmentFromResponse';
import { aResponse } from '@tests/support/aResponse';

const made = { id: 'assessment-2', createdAt: '2027-05-01T09:00:00.000Z' };

it('an assessment from a response file goes on under the same response id, after its revision', () => {
  const response = aResponse({ revision: 3 });
  const { sending } = assessmentFromResponse(response, made);
  expect(sending).toMatchObject({ responseId: response.responseId, revision: 3, checksum: response.checksum });
});

it('the notes in a response were sent, so they stay chosen', () => {
  const response = aResponse({
    answers: { 'strategy-mandate': { code: 'level', level: 2 } },
    notes: { 'strategy-mandate': 'Plan of 2026' },
  });
  expect(assessmentFromResponse(response, made)).toMatchObject({
    notes: { 'strategy-mandate': 'Plan of 2026' },
    sentNotes: ['strategy-mandate'],
  });
});

it('a response does not tell when its answers were given', () => {
  const response = aResponse({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
  expect(assessmentFromResponse(response, made).answeredAt).toEqual({});
});
