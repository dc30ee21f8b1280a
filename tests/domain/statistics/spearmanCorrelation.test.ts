import { expect, test } from 'vitest';
import { spearmanCorrelation } from '@/domain/statistics/spearmanCorrelation';
import { expectClose } from '@tests/support/expectClose';

test('the correlation of tied pairs is that of R', () => {
  // R: cor(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5), c(2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4), method = "spearman")
  const [a, b] = [
    [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5],
    [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4],
  ];
  expectClose(spearmanCorrelation(a ?? [], b ?? []), 0.13845676514676947);
});

test('the same order is 1, the opposite order −1, never more', () => {
  expect(spearmanCorrelation([1, 5, 7, 7, 9], [2, 4, 4.5, 4.5, 100])).toBe(1);
  expect(spearmanCorrelation([1, 2, 3], [6, 5, 4])).toBe(-1);
});

test('without variation there is no correlation', () => {
  expect(spearmanCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
  expect(spearmanCorrelation([1], [2])).toBeNull();
  expect(spearmanCorrelation([], [])).toBeNull();
});

test('half a pair is a bug', () => {
  expect(() => spearmanCorrelation([1, 2], [1])).toThrow(/as many values/);
});
