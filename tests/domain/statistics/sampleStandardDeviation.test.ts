import { expect, test } from 'vitest';
import { sampleStandardDeviation } from '@/domain/statistics/sampleStandardDeviation';
import { expectClose } from '@tests/support/expectClose';

test('the standard deviation is that of R, with n - 1', () => {
  // R: sd(c(2.5, 4, 1, 3.75, 2.25, 5, 1.5)) is 1.4423443218791907; sd(c(7/3, 11/4, 13/6)) is 0.30046260628866583
  expectClose(sampleStandardDeviation([2.5, 4, 1, 3.75, 2.25, 5, 1.5]), 1.4423443218791907);
  expectClose(sampleStandardDeviation([7 / 3, 11 / 4, 13 / 6]), 0.30046260628866583);
});

test('one value has no standard deviation', () => {
  expect(sampleStandardDeviation([3])).toBeNull();
});
