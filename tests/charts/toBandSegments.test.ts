import { expect, it } from 'vitest';
import { toBandSegments } from '@/charts/toBandSegments';

it('the own level marks the band that it lies in', () => {
  const bands = [
    { from: 1, to: 2, share: 35 },
    { from: 3, to: 5, share: 65 },
  ];
  expect(toBandSegments(bands, 3)).toEqual([
    { from: 1, to: 2, share: 0.35, own: false },
    { from: 3, to: 5, share: 0.65, own: true },
  ]);
});

it('rounded shares fill the bar all the same', () => {
  // 30 + 30 + 35 = 95 of which the first is 30 / 95
  const bands = [
    { from: 1, to: 1, share: 30 },
    { from: 2, to: 2, share: 30 },
    { from: 3, to: 5, share: 35 },
  ];
  const shares = toBandSegments(bands, null).map(({ share }) => share);
  expect(shares[0]).toBeCloseTo(30 / 95, 12);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

it('a share known as a bound takes what the others leave', () => {
  const bands = [
    { from: 1, to: 4, share: { atLeast: 90 } },
    { from: 5, to: 5, share: 5 },
  ];
  expect(toBandSegments(bands, null).map(({ share }) => share)).toEqual([0.95, 0.05]);
});

it('without bands there are no pieces', () => {
  expect(toBandSegments([], 3)).toEqual([]);
});
