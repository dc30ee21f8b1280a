import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areWeights, CRITERIA, withWeight, type Weights } from '@/domain/priorities/weights';

const standard: Weights = { need: 0.35, demand: 0.35, breadth: 0.2, supply: 0.1 };

test('weights are not negative and add up to 1 within 1e-9', () => {
  expect(areWeights(standard)).toBe(true);
  expect(areWeights({ ...standard, supply: 0.1000000005 })).toBe(true);
  expect(areWeights({ ...standard, supply: 0.100000002 })).toBe(false);
  expect(areWeights({ need: 1.1, demand: -0.1, breadth: 0, supply: 0 })).toBe(false);
  expect(areWeights({ ...standard, need: NaN })).toBe(false);
});

test('when one weight changes the others share the rest as before', () => {
  // 50 left for 35 : 20 : 10, that is 26.92, 15.38 and 7.69: whole 26, 15 and 7, then the largest remainders 0.92 and 0.69
  expect(withWeight(standard, 'need', 50)).toEqual({ need: 0.5, demand: 0.27, breadth: 0.15, supply: 0.08 });
});

test('weights of 0 share equally what becomes free', () => {
  const only: Weights = { need: 1, demand: 0, breadth: 0, supply: 0 };
  // 50 in three whole parts
  expect(withWeight(only, 'need', 50)).toEqual({ need: 0.5, demand: 0.17, breadth: 0.17, supply: 0.16 });
});

test('whatever is moved, weights stay weights in whole per cent', () => {
  const move = fc.tuple(fc.constantFrom(...CRITERIA), fc.double({ min: -20, max: 120, noNaN: true }));
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const weights = moves.reduce((now, [criterion, percent]) => withWeight(now, criterion, percent), standard);
      const percents = CRITERIA.map((criterion) => Math.round(100 * weights[criterion]));
      expect(percents.reduce((total, percent) => total + percent, 0)).toBe(100);
      expect(areWeights(weights)).toBe(true);
    }),
  );
});
