import type { Ratio } from '@/domain/statistics/ratio';

/** The exact mean in levels of values in steps; there must be at least one. */
export function exactMean(steps: readonly number[], perLevel: number): Ratio {
  return { numerator: steps.reduce((sum, value) => sum + value, 0), denominator: steps.length * perLevel };
}

/**
 * The exact quartile in levels (definition 7 of Hyndman and Fan): with the position (n − 1) × quarter / 4 = k + f / 4, four
 * times the quartile is (4 − f) × x[k] + f × x[k + 1]. `ascending` is in steps and not empty; quarter 2 is the median.
 */
export function exactQuartile(ascending: readonly number[], quarter: 1 | 2 | 3, perLevel: number): Ratio {
  const position = (ascending.length - 1) * quarter;
  const [below, fraction] = [Math.floor(position / 4), position % 4];
  const lower = ascending[below] ?? 0;
  const upper = ascending[below + 1] ?? lower;
  return { numerator: (4 - fraction) * lower + fraction * upper, denominator: 4 * perLevel };
}
