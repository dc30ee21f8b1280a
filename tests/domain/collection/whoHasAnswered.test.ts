import { expect, test } from 'vitest';
import { whoHasAnswered } from '@/domain/collection/whoHasAnswered';
import { aResponse } from '@tests/support/aResponse';

const invited = [
  { code: 'XC', name: 'C' },
  { code: 'XA', name: 'A' },
  { code: 'XB', name: 'B' },
];

test('invited offices have answered or not, in the order of the invitation, and others are named', () => {
  const accepted = [aResponse({ office: 'XB' }), aResponse({ office: 'XD' })];
  expect(whoHasAnswered(invited, accepted)).toEqual({
    answered: [{ code: 'XB', name: 'B' }],
    waiting: [
      { code: 'XC', name: 'C' },
      { code: 'XA', name: 'A' },
    ],
    uninvited: [{ code: 'XD', name: 'Office XD' }],
  });
});
