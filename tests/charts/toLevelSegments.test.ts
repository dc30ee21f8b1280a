import { expect, it } from 'vitest';
import { toLevelSegments } from '@/charts/toLevelSegments';

it('a level that nobody chose has no piece', () => {
  expect(toLevelSegments([0.25, 0, 0.5, 0.25, 0])).toEqual([
    { level: 1, share: 0.25 },
    { level: 3, share: 0.5 },
    { level: 4, share: 0.25 },
  ]);
});

it('without shares there are no pieces', () => {
  expect(toLevelSegments([])).toEqual([]);
});
