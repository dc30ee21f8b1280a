import { expect, test } from 'vitest';
import { averageRanks } from '@/domain/statistics/averageRanks';

test('equal values share the mean of their places', () => {
  // R: rank(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5))
  expect(averageRanks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])).toEqual([4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8]);
});

test('if all are equal, all have the middle rank', () => {
  expect(averageRanks([7, 7, 7, 7])).toEqual([2.5, 2.5, 2.5, 2.5]);
});

test('nothing has no ranks', () => {
  expect(averageRanks([])).toEqual([]);
});
