import { expect, test } from 'vitest';
import { compareShare, leastCommonMultiple, ratioOfDecimal } from '@/domain/statistics/ratio';

test.each([
  [0.8, 8, 10],
  [0.25, 25, 100],
  [3, 3, 1],
  [2.5e-7, 25, 1e8],
  [1e21, 1e21, 1],
])('the decimal %f is a fraction of whole numbers', (decimal, numerator, denominator) => {
  expect(ratioOfDecimal(decimal)).toEqual({ numerator, denominator });
});

test('a share that is exactly the limit is equal to it', () => {
  // in binary numbers 0.55 * 100 is 55.00000000000001, so 55 of 100 would seem to be less
  expect(compareShare(55, 100, 0.55)).toBe(0);
  expect(compareShare(4, 5, 0.8)).toBe(0);
});

test('a share beside the limit is less or greater', () => {
  expect(compareShare(3, 4, 0.8)).toBeLessThan(0);
  expect(compareShare(5, 6, 0.8)).toBeGreaterThan(0);
});

test('the least common multiple of the first six numbers is 60', () => {
  expect(leastCommonMultiple([1, 2, 3, 4, 5, 6])).toBe(60);
  expect(leastCommonMultiple([])).toBe(1);
});
