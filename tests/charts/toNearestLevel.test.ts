import { expect, test } from 'vitest';
import { toNearestLevel } from '@/charts/toNearestLevel';

test.each([
  [1, 1],
  [1.49, 1],
  [1.5, 2],
  [3.4999, 3],
  [4.5, 5],
  [5, 5],
])('%d has the colour of level %d', (value, level) => {
  expect(toNearestLevel(value)).toBe(level);
});
