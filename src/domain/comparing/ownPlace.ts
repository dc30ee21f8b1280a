import type { PublishedMean, TopicCell } from '@/domain/disclosure/benchmark';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import { compareShare, ratioOfDecimal } from '@/domain/statistics/ratio';

/** Where an office stands among its peers in one topic, without a rank. */
export type OwnPlace = 'below' | 'middle' | 'above';

type Score = Pick<TopicScore, 'score' | 'levelSum' | 'answered'>;

/** Negative, zero or positive as the score is less than half a level away from a number, exactly, or more. */
function compareDistance({ levelSum, answered }: Score, from: number, direction: 1 | -1): number {
  const { numerator, denominator } = ratioOfDecimal(from);
  return 2 * direction * (levelSum * denominator - numerator * answered) - answered * denominator;
}

function placeByQuartiles({ levelSum, answered }: Score, p25: number, p75: number): OwnPlace {
  if (compareShare(levelSum, answered, p25) < 0) return 'below';
  return compareShare(levelSum, answered, p75) > 0 ? 'above' : 'middle';
}

function placeByMean(score: Score, mean: PublishedMean): OwnPlace {
  const coded = typeof mean === 'object';
  const bound = !coded ? mean : 'atMost' in mean ? mean.atMost : mean.atLeast;
  const mayBeBelow = !coded || 'atLeast' in mean;
  const mayBeAbove = !coded || 'atMost' in mean;
  if (mayBeBelow && compareDistance(score, bound, -1) > 0) return 'below';
  return mayBeAbove && compareDistance(score, bound, 1) > 0 ? 'above' : 'middle';
}

/**
 * The place of an own score in what is published on a topic (method, section 6): below the lower quartile, above the upper
 * one, else in the middle; where not both are published, more than half a level from the mean. A coded mean counts as its
 * bound: "at most" is never a reason for *below*, "at least" never for *above*. Null without a score, and where neither
 * quartiles nor mean are published. Decided on the exact score, so a score on a quartile is in the middle.
 */
export function ownPlace(own: Score, cell: Pick<TopicCell, 'p25' | 'p75' | 'mean'> | undefined): OwnPlace | null {
  if (own.score === null || !cell) return null;
  const { p25, p75, mean } = cell;
  if (p25 !== undefined && p75 !== undefined) return placeByQuartiles(own, p25, p75);
  return mean === undefined ? null : placeByMean(own, mean);
}
