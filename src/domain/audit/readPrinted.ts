import type { Band, PublishedMean } from '@/domain/disclosure/benchmark';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import { ratioOfDecimal, type Ratio } from '@/domain/statistics/ratio';
import type { AuditParameters } from './auditParameters';
import type { CountFigure, Interval, MergedLevels } from './variable';

function product(ratio: Ratio, factor: number): Ratio {
  return { numerator: ratio.numerator * factor, denominator: ratio.denominator };
}

function hundredth({ numerator, denominator }: Ratio): Ratio {
  return { numerator, denominator: denominator * 100 };
}

/** The least and the greatest whole number that a limit allows: the limit included, or strictly beyond it. */
const from = ({ numerator, denominator }: Ratio) => Math.ceil(numerator / denominator);
const upTo = ({ numerator, denominator }: Ratio) => Math.floor(numerator / denominator);
const above = (limit: Ratio) => upTo(limit) + 1;
const below = (limit: Ratio) => from(limit) - 1;

function both(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/**
 * The whole numbers that, divided by `scale`, are printed as `printed` when rounded to the nearest multiple of `step`, halves
 * away from zero: from half a step below, included, to half a step above, not included.
 */
export function readRounded({ numerator, denominator }: Ratio, step: Ratio, scale: number): Interval {
  const [middle, half] = [2 * numerator * step.denominator, step.numerator * denominator];
  const whole = 2 * denominator * step.denominator;
  return {
    low: from({ numerator: (middle - half) * scale, denominator: whole }),
    high: below({ numerator: (middle + half) * scale, denominator: whole }),
  };
}

/**
 * The sums of `offices` values in parts of a level that a printed mean allows. A bound is what it says; any other mean lies
 * strictly between the codes, so that a printed 1.5 is above 1.5.
 */
export function readMean(
  printed: PublishedMean,
  offices: number,
  parts: number,
  step: Ratio,
  [lowest, highest]: AuditParameters['coding'],
): Interval {
  const scale = offices * parts;
  if (typeof printed !== 'number') {
    return 'atMost' in printed
      ? { low: LEVELS[0] * scale, high: upTo(product(ratioOfDecimal(printed.atMost), scale)) }
      : { low: from(product(ratioOfDecimal(printed.atLeast), scale)), high: LEVELS.length * scale };
  }
  const uncoded = { low: above(product(lowest, scale)), high: below(product(highest, scale)) };
  return both(readRounded(ratioOfDecimal(printed), step, scale), uncoded);
}

/** The numbers of offices, of so many, that a printed share allows: at least a band's minimum; a bound is exceeded. */
export function readShare(
  share: Band['share'],
  offices: number,
  { shareStep, bandMinimum, bandMaximumShare }: AuditParameters,
): Interval {
  const limit = product(bandMaximumShare, offices);
  if (typeof share !== 'number') return { low: Math.max(bandMinimum, above(limit)), high: offices };
  const rounded = readRounded(hundredth(ratioOfDecimal(share)), hundredth(shareStep), offices);
  return both(rounded, { low: bandMinimum, high: upTo(limit) });
}

/**
 * What a distribution tells: how many offices each band holds, and by where bands end, how few its parts hold. Rule R7 lets
 * a band end as soon as it holds enough, going upwards, and joins what is left at the top to the last one.
 */
export function readBands(
  bands: readonly Band[],
  offices: number,
  parameters: AuditParameters,
): { readonly counts: readonly CountFigure[]; readonly merged: readonly MergedLevels[] } {
  const last = bands.at(-1);
  const printed = bands.map((band) => ({
    from: band.from,
    to: band.to,
    ...readShare(band.share, offices, parameters),
  }));
  const unfinished = bands
    .filter((band) => band !== last && band.from < band.to)
    .map((band) => ({ from: band.from, to: band.to - 1, low: 0, high: parameters.bandMinimum - 1 }));
  const merged = last && last.from < last.to ? [{ from: last.from, to: last.to }] : [];
  return { counts: [...printed, ...unfinished], merged };
}
