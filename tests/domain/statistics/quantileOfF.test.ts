import { expect, test } from 'vitest';
import { quantileOfF } from '@/domain/statistics/quantileOfF';
import { expectClose } from '@tests/support/expectClose';

// R: qf(p, d1, d2)
test.each([
  [0.975, 29, 145, 1.6785666181592929],
  [0.025, 29, 145, 0.53391452518394278],
  [0.001, 31, 155, 0.37376879568547405],
  [0.975, 69, 345, 1.4122387894954247],
  [0.025, 69, 345, 0.67657827082058475],
  [0.975, 9999, 49995, 1.0306717000419041],
  [0.025, 9999, 49995, 0.96993878342917839],
  [0.5, 3, 7, 0.87094425318728519],
  [0.3, 5.5, 2.25, 0.65368447863932122],
  [0.999, 2, 7, 21.688998555040314],
])('the quantile for p = %f with %f and %f degrees of freedom is that of R', (p, d1, d2, expected) => {
  expectClose(quantileOfF(p, d1, d2), expected);
});

// With 2 and d degrees of freedom P(F > f) = (1 + 2 f / d)^(−d / 2), hence f = d / 2 × ((1 − p)^(−2 / d) − 1);
// with d = 4 and p = 3/4: 2 × (2 − 1) = 2.
test('with two and four degrees of freedom three quarters lie below 2', () => {
  expectClose(quantileOfF(0.75, 2, 4), 2);
});

// With one and one F = tan²(πp / 2): p = 1/2 gives 1, p = 2/3 gives tan²(60°) = 3.
test('with one and one degree of freedom the quantile is a squared tangent', () => {
  expectClose(quantileOfF(0.5, 1, 1), 1);
  expectClose(quantileOfF(2 / 3, 1, 1), 3);
});

test('the ends are 0 and infinity', () => {
  expect([0, 1].map((p) => quantileOfF(p, 29, 145))).toEqual([0, Infinity]);
});

// F(d1, d2) and 1 / F(d2, d1) have the same distribution.
test('exchanging the degrees of freedom gives the reciprocal of the other tail', () => {
  expectClose(quantileOfF(0.975, 29, 145) * quantileOfF(0.025, 145, 29), 1);
});
