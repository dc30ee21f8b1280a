import { LEVELS } from '@/domain/questionnaire/questionnaire';
import { mean } from '@/domain/statistics/mean';
import { quantileOfSorted, sorted } from '@/domain/statistics/quantile';
import { compareShare } from '@/domain/statistics/ratio';
import { sampleStandardDeviation } from '@/domain/statistics/sampleStandardDeviation';

/**
 * Levels or scores as whole steps of one size, so that sums and comparisons are exact: a level is one step of 1, a score
 * of up to six answers is a number of 60ths.
 */
export interface Steps {
  readonly values: readonly number[];
  /** Steps in one level, at least 1. */
  readonly perLevel: number;
}

/** What is said about the levels or scores of several offices; a statistic that cannot be given is absent. */
export interface Summary {
  /** Offices with a value. */
  readonly n: number;
  readonly mean?: number;
  readonly median?: number;
  readonly p25?: number;
  readonly p75?: number;
  /** With denominator n − 1; absent when n is 1. */
  readonly sd?: number;
  /** Share at each level, lowest first, as fractions; scores belong to the nearest level, half up. */
  readonly levels?: readonly number[];
  /** Share below the edition's limit ("below 3"), as a fraction; exactly the limit is not below. */
  readonly belowThree?: number;
}

/** A number of steps as levels under a name; null becomes an absent name. */
export function inLevels<Name extends string>(
  name: Name,
  steps: number | null,
  perLevel: number,
): { readonly [key in Name]?: number } {
  return (steps === null ? {} : { [name]: steps / perLevel }) as { readonly [key in Name]?: number };
}

/** The nearest level of a number of steps, half up, decided in whole numbers. */
export function nearestLevel(steps: number, perLevel: number): number {
  return Math.floor((2 * steps + perLevel) / (2 * perLevel));
}

function sharesOfLevels({ values, perLevel }: Steps): readonly number[] {
  const counts = new Map<number, number>();
  for (const steps of values) {
    const level = nearestLevel(steps, perLevel);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return LEVELS.map((level) => (counts.get(level) ?? 0) / values.length);
}

/**
 * Describes levels or scores (method, section 3): quartiles of type 7, standard deviation with n − 1, shares of levels
 * and below the limit. Neither the order of the values nor rounding on the way matters.
 */
export function summarise(steps: Steps, below: number): Summary {
  const { values, perLevel } = steps;
  const n = values.length;
  if (n === 0) return { n };
  const ascending = sorted(values);
  return {
    n,
    ...inLevels('mean', mean(values), perLevel),
    ...inLevels('median', quantileOfSorted(ascending, 0.5), perLevel),
    ...inLevels('p25', quantileOfSorted(ascending, 0.25), perLevel),
    ...inLevels('p75', quantileOfSorted(ascending, 0.75), perLevel),
    ...inLevels('sd', sampleStandardDeviation(values), perLevel),
    levels: sharesOfLevels(steps),
    belowThree: values.filter((value) => compareShare(value, perLevel, below) < 0).length / n,
  };
}
