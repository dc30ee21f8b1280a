import { describe, expect, it, test } from 'vitest';
import { countLevels, mergeLevels, publishedBands } from '@/domain/disclosure/bands';
import { aQuestionnaire } from '@tests/support/questionnaires';

const parameters = aQuestionnaire().parameters.disclosure;
const said = (counts: readonly number[]) =>
  mergeLevels(counts, 3).map(({ from, to, offices }) => `${from}-${to}: ${offices}`);

test('scores count for the nearest level, half up', () => {
  // In sixtieths: 1.49, 1.5, 2.4833, 2.5, 4.4833, 4.5
  expect(countLevels([89, 90, 149, 150, 269, 270], 60)).toEqual([1, 2, 1, 1, 1]);
});

describe('merging', () => {
  it.each([
    ['nothing when every level holds three', [3, 4, 5, 6, 7], ['1-1: 3', '2-2: 4', '3-3: 5', '4-4: 6', '5-5: 7']],
    ['levels until three are together', [1, 2, 0, 3, 9], ['1-2: 3', '3-4: 3', '5-5: 9']],
    ['empty levels too', [0, 5, 0, 0, 5], ['1-2: 5', '3-5: 5']],
    ['what is left at the top into the last band', [4, 4, 1, 0, 1], ['1-1: 4', '2-5: 6']],
    ['all into one when no cut leaves three on both sides', [1, 1, 9, 1, 1], ['1-5: 13']],
    ['all into one when everybody is at one level', [0, 0, 0, 0, 12], ['1-5: 12']],
    ['all into one when there are too few', [1, 0, 1, 0, 0], ['1-5: 2']],
  ])('%s', (_, counts, expected) => {
    expect(said(counts)).toEqual(expected);
  });
});

describe('what is published', () => {
  it('is nothing when it would be one band', () => {
    expect(publishedBands([1, 1, 9, 1, 1], parameters)).toBe(null);
  });

  it('has shares to five per cent, halves up', () => {
    // 3/40 = 7.5 %, 37/40 = 92.5 % is above nine in ten; 5/40 = 12.5 %, 35/40 = 87.5 %
    expect(publishedBands([3, 0, 0, 0, 37], parameters)).toEqual([
      { from: 1, to: 1, share: 10 },
      { from: 2, to: 5, share: { atLeast: 90 } },
    ]);
    expect(publishedBands([5, 0, 35, 0, 0], parameters)).toEqual([
      { from: 1, to: 1, share: 15 },
      { from: 2, to: 5, share: 90 },
    ]);
  });

  it('prints exactly nine in ten as a share', () => {
    expect(publishedBands([3, 27, 0, 0, 0], parameters)).toEqual([
      { from: 1, to: 1, share: 10 },
      { from: 2, to: 5, share: 90 },
    ]);
  });
});
