import { describe, expect, it, test } from 'vitest';
import { exactMean, exactQuartile } from '@/domain/disclosure/exactFigures';
import { expectClose } from '@tests/support/expectClose';

/*
 * R 4.2.2, scores in sixtieths:
 * x <- c(80, 105, 130, 132, 150, 180, 190, 204, 240, 276, 280) / 60
 * for (n in 11:8) print(quantile(x[1:n], c(.25, .5, .75)), digits = 15)
 */
const SIXTIETHS = [80, 105, 130, 132, 150, 180, 190, 204, 240, 276, 280];

describe('quartiles', () => {
  it.each([
    [11, 2.18333333333333, 3, 3.7],
    [10, 2.175, 2.75, 3.34166666666667],
    [9, 2.16666666666667, 2.5, 3.16666666666667],
    [8, 2.0625, 2.35, 3.04166666666667],
  ])('of %i offices agree with R', (offices, p25, median, p75) => {
    const ascending = SIXTIETHS.slice(0, offices);
    for (const [quarter, expected] of [
      [1, p25],
      [2, median],
      [3, p75],
    ] as const) {
      const { numerator, denominator } = exactQuartile(ascending, quarter, 60);
      // R prints fifteen digits.
      expectClose(numerator / denominator, expected, 5e-15);
    }
  });

  it('of one office are its value', () => {
    expect(exactQuartile([80], 3, 60)).toEqual({ numerator: 320, denominator: 240 });
  });
});

test('a mean is the sum over offices times steps', () => {
  // (80 + 105 + 130) / 60 / 3 = 315 / 180
  expect(exactMean([80, 105, 130], 60)).toEqual({ numerator: 315, denominator: 180 });
});
