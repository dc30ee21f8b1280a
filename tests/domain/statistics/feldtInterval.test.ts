import { expect, test } from 'vitest';
import { feldtInterval } from '@/domain/statistics/feldtInterval';
import { expectClose } from '@tests/support/expectClose';

// R: 1 - (1 - a) * qf(c(1 - t, t), n - 1, (n - 1) * (k - 1)) with t = (1 - confidence) / 2
test.each([
  [0.8, 30, 6, 0.95, 0.66428667636814143, 0.89321709496321144],
  [-0.35, 70, 3, 0.95, -1.0082723223201584, 0.11801960171556969],
  [0.8, 30, 6, 0.9, 0.69083754862117286, 0.88152134485130595],
])('the interval of alpha %f of %d offices and %d items (%f) is that of R', (alpha, n, k, confidence, low, high) => {
  const interval = feldtInterval(alpha, n, k, confidence);
  expectClose(interval.low, low);
  expectClose(interval.high, high);
});

test('alpha 1 has no width', () => {
  expect(feldtInterval(1, 40, 6, 0.95)).toEqual({ low: 1, high: 1 });
});
