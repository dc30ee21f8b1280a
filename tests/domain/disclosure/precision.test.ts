import { describe, expect, it, test } from 'vitest';
import { publishedMean, roundedToStep } from '@/domain/disclosure/precision';

describe('rounding to a step', () => {
  it.each([
    // 41/20 = 2.05 lies half way between 2.0 and 2.1; the binary number 2.05 lies below it.
    [41, 20, 0.1, 2.1],
    [2049, 1000, 0.1, 2],
    [17, 8, 0.25, 2.25],
    [2124, 1000, 0.25, 2],
    [13, 4, 0.5, 3.5],
    [9, 4, 0.5, 2.5],
    [3, 1, 0.1, 3],
    [7, 3, 0.1, 2.3],
    [25, 2, 5, 15],
    [0, 7, 5, 0],
  ])('%i/%i to %f is %f', (numerator, denominator, step, expected) => {
    expect(roundedToStep({ numerator, denominator }, step)).toBe(expected);
  });
});

describe('means', () => {
  const mean = (numerator: number, denominator: number) => publishedMean({ numerator, denominator }, 0.1, [1.5, 4.5]);

  it('are bounds up to the lower code and from the upper one on', () => {
    expect(mean(3, 2)).toEqual({ atMost: 1.5 });
    expect(mean(1, 1)).toEqual({ atMost: 1.5 });
    expect(mean(9, 2)).toEqual({ atLeast: 4.5 });
    expect(mean(5, 1)).toEqual({ atLeast: 4.5 });
  });

  it('are coded by the exact mean, so that a printed 1.5 is above it and a printed 4.5 below', () => {
    expect(mean(1501, 1000)).toBe(1.5);
    expect(mean(4499, 1000)).toBe(4.5);
  });
});

test('steps are the decimals they are written as', () => {
  // 0.3 / 0.1 is 2.9999999999999996 in binary.
  expect(roundedToStep({ numerator: 3, denominator: 10 }, 0.1)).toBe(0.3);
});
