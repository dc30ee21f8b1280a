import { describe, expect, it, test } from 'vitest';
import { ownPlace } from '@/domain/comparing/ownPlace';
import type { PublishedMean } from '@/domain/disclosure/benchmark';

/** A score as a sum of levels over answers. */
const own = (levelSum: number, answered: number) => ({ score: levelSum / answered, levelSum, answered });
const quartiles = { p25: 2.25, p75: 3.25, mean: 2.6 };

describe('beside quartiles', () => {
  it.each([
    // 13/6 = 2.17, 9/4 = 2.25, 13/4 = 3.25, 20/6 = 3.33
    [13, 6, 'below'],
    [9, 4, 'middle'],
    [13, 4, 'middle'],
    [20, 6, 'above'],
  ])('a score of %i/%i is %s: on a quartile is in the middle', (levelSum, answered, place) => {
    expect(ownPlace(own(levelSum, answered), quartiles)).toBe(place);
  });
});

describe('beside a mean alone, more than half a level counts', () => {
  it.each([
    // 2.6 ± 0.5 = 2.1 to 3.1; in tenths of levels 21/10 and 31/10 are exactly half a level away.
    [2.6, 21, 10, 'middle'],
    [2.6, 31, 10, 'middle'],
    [2.6, 12, 6, 'below'],
    [2.6, 19, 6, 'above'],
    // 3.3 − 0.5 = 2.8 is 14/5 exactly, which binary numbers miss: 3.3 − 2.8 > 0.5.
    [3.3, 14, 5, 'middle'],
  ] as const)('mean %f, score %i/%i: %s', (mean, levelSum, answered, place) => {
    expect(ownPlace(own(levelSum, answered), { mean })).toBe(place);
  });

  it('also when one quartile is not published', () => {
    expect(ownPlace(own(5, 5), { p75: 3.25, mean: 1.6 })).toBe('below');
    expect(ownPlace(own(16, 5), { p75: 3.25, mean: 2.6 })).toBe('above');
  });
});

describe('beside a mean as a bound', () => {
  it.each([
    [{ atMost: 1.5 }, 4, 4, 'middle'],
    [{ atMost: 1.5 }, 8, 4, 'middle'],
    [{ atMost: 1.5 }, 9, 4, 'above'],
    [{ atLeast: 4.5 }, 20, 4, 'middle'],
    [{ atLeast: 4.5 }, 16, 4, 'middle'],
    [{ atLeast: 4.5 }, 15, 4, 'below'],
  ] satisfies [PublishedMean, number, number, string][])('%j, score %i/%i: %s', (mean, levelSum, answered, place) => {
    expect(ownPlace(own(levelSum, answered), { mean })).toBe(place);
  });
});

test('there is no place without a score, without a cell, or with neither quartiles nor mean', () => {
  expect(ownPlace({ score: null, levelSum: 9, answered: 3 }, quartiles)).toBe(null);
  expect(ownPlace(own(9, 4), undefined)).toBe(null);
  expect(ownPlace(own(9, 4), {})).toBe(null);
});
