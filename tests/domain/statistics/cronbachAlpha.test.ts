import { expect, test } from 'vitest';
import { cronbachAlpha } from '@/domain/statistics/cronbachAlpha';
import { expectClose } from '@tests/support/expectClose';

test('alpha of three items is that of R', () => {
  // R: X <- cbind(c(1,2,3,4,5,2,3,4), c(2,2,4,4,5,1,3,5), c(1,3,3,5,4,2,2,4))
  //    3 / 2 * (1 - sum(apply(X, 2, var)) / var(rowSums(X)))
  const items = [
    [1, 2, 3, 4, 5, 2, 3, 4],
    [2, 2, 4, 4, 5, 1, 3, 5],
    [1, 3, 3, 5, 4, 2, 2, 4],
  ];
  expectClose(cronbachAlpha(items), 0.92753623188405809);
});

test('the same item twice has alpha 1', () => {
  // 2 × (1 − 2 V / 4 V) = 1
  expect(
    cronbachAlpha([
      [1, 3, 5],
      [1, 3, 5],
    ]),
  ).toBe(1);
});

test('items that go against each other can be below 0', () => {
  // Variances of the items 1 and 4/3, of the sums 4, 3, 4: 1/3. 2 × (1 − (7/3) / (1/3)) = −12
  expectClose(
    cronbachAlpha([
      [1, 2, 3],
      [3, 1, 1],
    ]),
    -12,
  );
});

test('alpha needs two items and sums that vary', () => {
  expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [3, 2, 1],
    ]),
  ).toBeNull();
  expect(cronbachAlpha([])).toBeNull();
});
