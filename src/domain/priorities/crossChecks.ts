import { averageRanks } from '@/domain/statistics/averageRanks';
import { sampleStandardDeviation } from '@/domain/statistics/sampleStandardDeviation';
import { CRITERIA, forEachCriterion, type ByCriterion, type Weights } from './weights';

interface Criteria extends ByCriterion<number> {
  readonly topic: string;
}

/**
 * Borda points by topic: over the criteria the sum of (number of topics − average rank), rank 1 being the highest value;
 * more is better.
 */
export function bordaPoints(criteria: readonly Criteria[]): Readonly<Record<string, number>> {
  const ranks = CRITERIA.map((criterion) => averageRanks(criteria.map((topic) => -topic[criterion])));
  return Object.fromEntries(
    criteria.map(({ topic }, index) => [
      topic,
      ranks.reduce((total, ofCriterion) => total + criteria.length - (ofCriterion[index] ?? 0), 0),
    ]),
  );
}

/** Row a, column b: how many criteria strictly prefer topic a to topic b; rows and columns in the order of `criteria`. */
export function pairwiseTable(criteria: readonly ByCriterion<number>[]): readonly (readonly number[])[] {
  return criteria.map((a) => criteria.map((b) => CRITERIA.filter((criterion) => a[criterion] > b[criterion]).length));
}

/** The topic that more criteria prefer to each other topic than the other way round; null when there is none. */
export function condorcetWinner(criteria: readonly Criteria[]): string | null {
  const table = pairwiseTable(criteria);
  const winner = criteria.findIndex((_, a) =>
    criteria.every((_topic, b) => a === b || (table[a]?.[b] ?? 0) > (table[b]?.[a] ?? 0)),
  );
  return criteria[winner]?.topic ?? null;
}

/**
 * How much each criterion in fact moves the order: its weight times the standard deviation of its values across topics
 * (n − 1). A criterion that is the same for all topics moves nothing, whatever its weight. 0 with fewer than two topics.
 */
export function effectiveInfluence(criteria: readonly ByCriterion<number>[], weights: Weights): ByCriterion<number> {
  return forEachCriterion(
    (criterion) => weights[criterion] * (sampleStandardDeviation(criteria.map((topic) => topic[criterion])) ?? 0),
  );
}
