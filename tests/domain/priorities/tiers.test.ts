import { expect, test } from 'vitest';
import { tierOf, type Frequency } from '@/domain/priorities/tiers';

const LIMITS = { firm: 0.8, contested: 0.5 };
const of = (draws: number, count: number): Frequency => ({ count, draws });

test.each([
  ['firm', 8000, 1600],
  ['contested', 7999, 2000],
  ['contested', 10000, 1599],
  ['contested', 5000, 0],
  ['contested', 0, 1000],
  ['later', 4999, 999],
  ['later', 0, 0],
])('%s: among the top under %d of 10,000 weights and in %d of 2,000 samples', (tier, byWeights, byRespondents) => {
  expect(tierOf(of(10000, byWeights), of(2000, byRespondents), LIMITS)).toBe(tier);
});

test('exactly 80 % is firm although 0.8 is no binary number', () => {
  expect(tierOf(of(5, 4), of(15, 12), LIMITS)).toBe('firm');
});

test('what was never drawn is for later', () => {
  expect(tierOf(of(0, 0), of(0, 0), LIMITS)).toBe('later');
});
