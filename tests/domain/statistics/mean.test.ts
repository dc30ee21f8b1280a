import { expect, test } from 'vitest';
import { mean } from '@/domain/statistics/mean';
import { expectClose } from '@tests/support/expectClose';

test('the mean is the sum divided by the number of values', () => {
  // R: mean(c(2.5, 4, 1, 3.75, 2.25, 5, 1.5)) is 2.8571428571428572
  expectClose(mean([2.5, 4, 1, 3.75, 2.25, 5, 1.5]), 2.8571428571428572);
});

test('without values there is no mean', () => {
  expect(mean([])).toBeNull();
});
