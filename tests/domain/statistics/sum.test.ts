import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '@/domain/statistics/sum';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

test('the sum of nothing is 0', () => {
  expect(sum([])).toBe(0);
});

test('what plain addition loses is kept', () => {
  // Python: math.fsum([0.1] * 10) is 1.0, math.fsum([1e100, 1.0, -1e100]) is 1.0
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(sum([1e100, 1, -1e100])).toBe(1);
});

test('a rest of exactly half a unit is rounded in the direction of what lies below it', () => {
  // Python: math.fsum([1e16, 1.0, 1e-16]) is 10000000000000002.0, math.fsum([1e16, 1.0, -1e-16]) is 1e16
  expect(sum([1e16, 1, 1e-16])).toBe(10000000000000002);
  expect(sum([1e16, 1, -1e-16])).toBe(1e16);
});

test('the order of the numbers does not matter, to the last bit', () => {
  fc.assert(
    fc.property(
      fc
        .array(finite, { maxLength: 40 })
        .chain((values) =>
          fc.tuple(
            fc.constant(values),
            fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
          ),
        ),
      ([values, shuffled]) => {
        expect(sum(shuffled)).toBe(sum(values));
      },
    ),
  );
});
