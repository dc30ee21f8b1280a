import type { AnswerSheet } from '@/domain/assessment/answer';
import { rankingOf } from '@/domain/assessment/ranking';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** The rankings given: offices that ranked at least one topic, each with the most wanted topic first. */
export function ballotsOf(sheets: readonly AnswerSheet[]): readonly (readonly string[])[] {
  return sheets.map(rankingOf).filter((ranking) => ranking.length > 0);
}

/**
 * The extra topics that take part: those of the wave, then others that offices ranked (known without an invitation only),
 * in code point order.
 */
export function extraTopicsIn(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  invited: readonly string[],
): readonly string[] {
  const known = new Set([...questionnaire.topics.map(({ id }) => id), ...invited]);
  const ranked = new Set(sheets.flatMap(rankingOf).filter((topic) => !known.has(topic)));
  return [...invited, ...[...ranked].sort(compareCodePoints)];
}

/** How often a topic was ranked, how often first, and what its places are worth; a place beyond the points is worth 0. */
export function countRanked(
  topic: string,
  ballots: readonly (readonly string[])[],
  ballotPoints: readonly number[],
): { readonly rankedBy: number; readonly firstPlaces: number; readonly points: number } {
  const places = ballots.map((ballot) => ballot.indexOf(topic)).filter((place) => place >= 0);
  return {
    rankedBy: places.length,
    firstPlaces: places.filter((place) => place === 0).length,
    points: places.reduce((total, place) => total + (ballotPoints[place] ?? 0), 0),
  };
}

/** Demand: the points a topic got as a share of those it had if every ballot put it first; 0 without ballots. */
export function demandOf(points: number, ballots: number, ballotPoints: readonly number[]): number {
  return ballots === 0 ? 0 : points / ((ballotPoints[0] ?? 0) * ballots);
}
