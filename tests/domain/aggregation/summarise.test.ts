import { expect, test } from 'vitest';
import { nearestLevel, summarise } from '@/domain/aggregation/summarise';

test.each([
  [9, 6, 2],
  [8, 6, 1],
  [150, 60, 3],
  [149, 60, 2],
  [5, 1, 5],
])('%i steps of 1/%i belong to level %i', (steps, perLevel, level) => {
  expect(nearestLevel(steps, perLevel)).toBe(level);
});

test('without values there is nothing but their number', () => {
  expect(summarise({ values: [], perLevel: 1 }, 3)).toEqual({ n: 0 });
});

test('a mean of scores that is exact comes out exact', () => {
  // 13/6 and 14/6: the mean is 2.25
  expect(summarise({ values: [130, 140], perLevel: 60 }, 3).mean).toBe(2.25);
});

test('the limit is the one that is asked for', () => {
  expect(summarise({ values: [2, 3, 4], perLevel: 1 }, 4).belowThree).toBe(2 / 3);
});
