import { expect, test } from 'vitest';
import { logExcess } from '@/domain/statistics/logExcess';
import { expectClose } from '@tests/support/expectClose';

test('far from 0 it is what it says', () => {
  expectClose(logExcess(3), Math.log(4) - 3);
  expectClose(logExcess(-0.75), Math.log(0.25) + 0.75);
});

// −u²/2 + u³/3 − u⁴/4: at 1e-5 the next term is 1e-15 of the sum.
test('near 0 no digit is lost', () => {
  const u = 1e-5;
  expectClose(logExcess(u), -(u ** 2) / 2 + u ** 3 / 3 - u ** 4 / 4);
});

test('at 0 it is 0', () => {
  expect(Math.abs(logExcess(0))).toBe(0);
});

test('both formulas meet where one takes over', () => {
  expectClose(logExcess(0.5), Math.log(1.5) - 0.5);
  expectClose(logExcess(-0.5), Math.log(0.5) + 0.5);
});
