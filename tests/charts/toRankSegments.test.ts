import { expect, test } from 'vitest';
import { toRankSegments } from '@/charts/toRankSegments';

test('a rank at which a topic never stands has no piece', () => {
  expect(toRankSegments([0.25, 0, 0.75])).toEqual([
    { rank: 1, share: 0.25 },
    { rank: 3, share: 0.75 },
  ]);
});
