import { expect, test } from 'vitest';
import { interestShareOf } from '@/domain/priorities/interest';
import { anOffice } from './office';

test('2 and 3 are interest, 0 and 1 are not, and who did not answer does not count', () => {
  const offices = [0, 1, 2, 3, 3].map((interest) => anOffice({ shelves: { interest } }));
  expect(interestShareOf('shelves', [...offices, anOffice()])).toBe(3 / 5);
});

test('without an answer there is no share', () => {
  expect(interestShareOf('shelves', [anOffice()])).toBeNull();
  expect(interestShareOf('shelves', [])).toBeNull();
});
