import { groupsIn, DIMENSIONS } from '@/domain/aggregation/dimensions';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Release } from './benchmark';
import type { DisclosureParameters } from './disclosureParameters';

/** What was measured: the share of the possible topic cells that waves of so many offices publish. */
export interface Measured {
  readonly offices: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** What a benchmark of so many responses will show. */
export interface Forecast {
  /** Share of the possible topic cells (every topic for all offices and for every natural group), from 0 to 1. */
  readonly share: number;
  /** Means of the topics, for all offices together. */
  readonly means: boolean;
  /** Quartiles and distributions of the topics. */
  readonly distributions: boolean;
  /** Single items. */
  readonly items: boolean;
}

function between(a: Measured, b: Measured, offices: number): number {
  return a.share + ((b.share - a.share) * (offices - a.offices)) / (b.offices - a.offices);
}

/** The share for a number of offices: linear between what was measured, constant beyond its ends. */
function shareFor(measured: readonly Measured[], offices: number): number {
  const after = measured.findIndex((point) => point.offices >= offices);
  const [before, next] = [measured.at(after < 0 ? -1 : Math.max(0, after - 1)), measured[after]];
  if (!before) return 0;
  return next && next.offices !== before.offices ? between(before, next, offices) : before.share;
}

/**
 * What a benchmark of so many responses will show, if nearly all of them agree to published figures. The share comes from
 * figures measured on waves of different sizes (ascending by offices), so it is an expectation, not a promise; below the
 * threshold there is nothing.
 */
export function forecast(
  measured: readonly Measured[],
  { topicThreshold, topicFineThreshold, itemThreshold }: DisclosureParameters,
  offices: number,
): Forecast {
  const means = offices >= topicThreshold;
  return {
    share: means ? shareFor(measured, offices) : 0,
    means,
    distributions: offices >= topicFineThreshold,
    items: offices >= itemThreshold,
  };
}

/** The share of the possible topic cells that a release gives a mean for: what forecasts are measured with. */
export function shareOfTopicCells(questionnaire: Questionnaire, { topics }: Pick<Release, 'topics'>): number {
  const groups = DIMENSIONS.flatMap((dimension) => groupsIn(questionnaire, dimension)).length;
  return topics.filter(({ mean }) => mean !== undefined).length / (groups * questionnaire.topics.length);
}
