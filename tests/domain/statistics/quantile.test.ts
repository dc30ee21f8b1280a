import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile, quantileOfSorted } from '@/domain/statistics/quantile';
import { expectClose } from '@tests/support/expectClose';

// R: x <- c(2.5, 4, 1, 3.75, 2.25, 5, 1.5); quantile(x, c(0, .1, .25, .5, .75, .9, 1), type = 7)
const values = [2.5, 4, 1, 3.75, 2.25, 5, 1.5];

test.each([
  [0, 1],
  [0.1, 1.3],
  [0.25, 1.875],
  [0.5, 2.5],
  [0.75, 3.875],
  [0.9, 4.4],
  [1, 5],
])('the quantile for p = %f is that of R, type 7', (p, expected) => {
  expectClose(quantile(values, p), expected);
});

test('without values there is no quantile', () => {
  expect(quantile([], 0.5)).toBeNull();
});

test('one value is every quantile', () => {
  expect([0, 0.25, 1].map((p) => quantile([3], p))).toEqual([3, 3, 3]);
});

test('a quantile lies between the smallest and the largest value', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: 1, max: 5 }), { minLength: 1 }),
      fc.double({ noNaN: true, min: 0, max: 1 }),
      (any, p) => {
        const found = quantile(any, p);
        expect(found).toBeGreaterThanOrEqual(Math.min(...any));
        expect(found).toBeLessThanOrEqual(Math.max(...any));
      },
    ),
  );
});

test('values already in order are taken as they stand', () => {
  expect(quantileOfSorted([1, 2, 4], 0.75)).toBe(3);
});
