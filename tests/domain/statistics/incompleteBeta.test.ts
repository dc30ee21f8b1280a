import { expect, test } from 'vitest';
import { incompleteBeta } from '@/domain/statistics/incompleteBeta';
import { expectClose } from '@tests/support/expectClose';

// R: pbeta(x, a, b, lower.tail)
test.each([
  ['lower', 0.3, 2.5, 4, 0.35219758590676714],
  ['lower', 0.2, 14.5, 72.5, 0.80396905986688894],
  ['lower', 1e-4, 0.5, 0.5, 0.0063663038317461392],
  ['lower', 0.17, 5000, 25000, 0.93876187962474833],
  ['upper', 0.7, 14.5, 72.5, 2.1795776491921004e-25],
  ['upper', 0.9, 40, 3, 0.80489234517306329],
] as const)('the %s tail at %f for a = %f, b = %f is that of R', (tail, x, a, b, expected) => {
  expectClose(incompleteBeta(a, b, { x, y: 1 - x })[tail], expected);
});

// With a = b = 1 the distribution is uniform.
test('the uniform distribution has the tails x and 1 − x', () => {
  const { lower, upper } = incompleteBeta(1, 1, { x: 0.25, y: 0.75 });
  expectClose(lower, 0.25);
  expectClose(upper, 0.75);
});

test('nothing lies below 0 and everything below 1', () => {
  expect(incompleteBeta(2, 3, { x: 0, y: 1 })).toEqual({ lower: 0, upper: 1 });
  expect(incompleteBeta(2, 3, { x: 1, y: 0 })).toEqual({ lower: 1, upper: 0 });
});
