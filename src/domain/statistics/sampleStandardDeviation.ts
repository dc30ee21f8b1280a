import { mean } from './mean';
import { sum } from './sum';

/**
 * The standard deviation with denominator n − 1 (as R's `sd`), independent of the order of the values; null for fewer
 * than two values.
 */
export function sampleStandardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}
