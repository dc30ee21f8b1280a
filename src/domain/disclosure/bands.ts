import { nearestLevel } from '@/domain/aggregation/summarise';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import { compareShare, ratioOfDecimal } from '@/domain/statistics/ratio';
import type { Band } from './benchmark';
import type { DisclosureParameters } from './disclosureParameters';
import { roundedToStep } from './precision';

/** Adjacent levels and the offices at them. */
export interface LevelBand {
  readonly from: number;
  readonly to: number;
  readonly offices: number;
}

/** Offices at each level, lowest first; scores count for the nearest level, half up. */
export function countLevels(steps: readonly number[], perLevel: number): readonly number[] {
  const levels = steps.map((value) => nearestLevel(value, perLevel));
  return LEVELS.map((level) => levels.filter((own) => own === level).length);
}

/**
 * Merges adjacent levels until each band holds so many offices (R7). From the lowest level up, a band takes in levels until
 * it holds enough and then ends; what is left at the top joins the last band. This gives as many bands as can be; it gives
 * one band of all levels when no cut leaves enough on both sides. Everybody knows this rule, so a band of several levels
 * also tells that it did not hold enough before its last level: the audit has to count with that.
 */
export function mergeLevels(counts: readonly number[], minimum: number): readonly LevelBand[] {
  const bands: LevelBand[] = [];
  let [from, offices] = [1, 0];
  counts.forEach((count, index) => {
    offices += count;
    if (offices < minimum) return;
    bands.push({ from, to: index + 1, offices });
    [from, offices] = [index + 2, 0];
  });
  const last = bands.pop() ?? { from: 1, offices: 0 };
  return [...bands, { from: last.from, to: counts.length, offices: last.offices + offices }];
}

function publishedShare(
  offices: number,
  of: number,
  { bandMaximumShare, shareStep }: DisclosureParameters,
): Band['share'] {
  if (compareShare(offices, of, bandMaximumShare) <= 0)
    return roundedToStep({ numerator: 100 * offices, denominator: of }, shareStep);
  const { numerator, denominator } = ratioOfDecimal(bandMaximumShare);
  return { atLeast: (100 * numerator) / denominator };
}

/** The distribution over levels as it is published (R7), or null when it would be one band only, which must not be said. */
export function publishedBands(counts: readonly number[], parameters: DisclosureParameters): readonly Band[] | null {
  const bands = mergeLevels(counts, parameters.bandMinimum);
  if (bands.length < 2) return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return bands.map(({ from, to, offices }) => ({ from, to, share: publishedShare(offices, all, parameters) }));
}
