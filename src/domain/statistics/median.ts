import { quantile } from './quantile';

/** The middle value, or the mean of the two middle ones; null when there are no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
