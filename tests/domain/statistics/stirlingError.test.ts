import { test } from 'vitest';
import { stirlingError } from '@/domain/statistics/stirlingError';
import { expectClose } from '@tests/support/expectClose';

// By definition δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π. Γ(1) = 1, Γ(½) = √π, Γ(5) = 24.
test.each([
  [1, 1 - Math.log(2 * Math.PI) / 2],
  [0.5, 0.5 - Math.log(2) / 2],
  [5, Math.log(24) - 4.5 * Math.log(5) + 5 - Math.log(2 * Math.PI) / 2],
])('the error of Stirling’s formula at %f follows from the gamma function', (z, expected) => {
  expectClose(stirlingError(z), expected);
});

// DLMF 5.11.1: 1 / 12z − 1 / 360z³ + …; at z = 1000 the next term is below 1e-18.
test('for large numbers the first two terms are everything', () => {
  expectClose(stirlingError(1000), 1 / 12000 - 1 / 360e9);
});
