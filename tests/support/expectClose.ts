import { expect } from 'vitest';

/** Closed forms agree with R to a relative error of 1e-12. */
export function expectClose(actual: number | null | undefined, expected: number, tolerance = 1e-12): void {
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual ?? NaN) - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE)).toBeLessThan(tolerance);
}
