import { quantileOfSorted, sorted } from '@/domain/statistics/quantile';
import { positionOnScale } from './positionOnScale';

/** How values of the axis of levels lie; all in levels. */
export interface BoxPlot {
  /** The lowest and the highest value that is no outlier. */
  readonly low: number;
  readonly high: number;
  /** Quartiles of type 7, as everywhere. */
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /** Each once, in ascending order. */
  readonly outliers: readonly number[];
}

/** Whiskers reach at most so many times the length of the box (Tukey 1977). */
const REACH = 1.5;

/** A box plot of values; null when there are none. */
export function toBoxPlot(values: readonly number[]): BoxPlot | null {
  const ascending = sorted(values);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileOfSorted(ascending, p));
  if (typeof q1 !== 'number' || typeof median !== 'number' || typeof q3 !== 'number') return null;
  const reach = REACH * (q3 - q1);
  const isInside = (value: number) => value >= q1 - reach && value <= q3 + reach;
  return {
    // The quartiles of type 7 may lie between values, but never beyond the last one inside.
    low: Math.min(q1, ascending.find(isInside) ?? q1),
    high: Math.max(q3, ascending.findLast(isInside) ?? q3),
    q1,
    median,
    q3,
    outliers: [...new Set(ascending.filter((value) => !isInside(value)))],
  };
}

/** A box plot as places on the axis, fractions of its length. */
export function placesOf({ low, high, q1, median, q3, outliers }: BoxPlot): BoxPlot {
  return {
    low: positionOnScale(low),
    high: positionOnScale(high),
    q1: positionOnScale(q1),
    median: positionOnScale(median),
    q3: positionOnScale(q3),
    outliers: outliers.map(positionOnScale),
  };
}
