import { sum } from './sum';

/** The arithmetic mean, independent of the order of the values; null when there are none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
