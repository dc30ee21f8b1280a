import { expect, test } from 'vitest';
import { acceptabilityOf, RankCounter, rankIntervalOf, topFrequency } from '@/domain/priorities/rankCounts';

test('draws are counted by topic and rank', () => {
  const counter = new RankCounter(3);
  counter.add(Int32Array.of(2, 0, 1));
  counter.add(Int32Array.of(2, 1, 0));
  const counts = counter.read();
  expect(counts).toEqual({
    draws: 2,
    counts: [
      [0, 1, 1],
      [0, 1, 1],
      [2, 0, 0],
    ],
  });
  expect(acceptabilityOf(counts, 0)).toEqual([0, 0.5, 0.5]);
  expect(topFrequency(counts, 0, 2)).toEqual({ count: 1, draws: 2 });
});

// Cumulative 4, 6, 94, 95, 100 of 100: the first with at least 5 is rank 2, with at least 95 rank 4.
test('the interval holds the smallest ranks that 5 % and 95 % reach', () => {
  expect(rankIntervalOf({ draws: 100, counts: [[4, 2, 88, 1, 5]] }, 0)).toEqual([2, 4]);
});

// Exactly 5 % and exactly 95 % are reached.
test('the limits of the interval are reached exactly', () => {
  expect(rankIntervalOf({ draws: 2000, counts: [[100, 1800, 100]] }, 0)).toEqual([1, 2]);
});

test('more ranks in the top than topics are all ranks', () => {
  expect(topFrequency({ draws: 4, counts: [[1, 3]] }, 0, 3)).toEqual({ count: 4, draws: 4 });
});

test('without draws nothing is given', () => {
  const counts = new RankCounter(2).read();
  expect(rankIntervalOf(counts, 0)).toBeNull();
  expect(acceptabilityOf(counts, 0)).toBeNull();
  expect(topFrequency(counts, 0, 3)).toEqual({ count: 0, draws: 0 });
});
