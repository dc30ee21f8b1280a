import { expect, test } from 'vitest';
import { median } from '@/domain/statistics/median';

test('the median is the middle value', () => {
  expect(median([9, 1, 4])).toBe(4);
});

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect(median([9, 1, 4, 5])).toBe(4.5);
});

test('without values there is no median', () => {
  expect(median([])).toBeNull();
});
