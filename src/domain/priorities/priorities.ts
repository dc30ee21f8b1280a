import type { Tier } from './tiers';
import type { ByCriterion, Weights } from './weights';

/** One topic as `priorities.json` has it; what cannot be given is absent. */
export interface TopicPriority extends ByCriterion<number> {
  readonly topic: string;
  readonly priority: number;
  readonly rank: number;
  readonly tier: Tier;
  /** How many there are; who they are is not part of the file. */
  readonly eligibleSpeakers: number;
  /** Share of other weights, and of other samples of offices, that put it among the top. */
  readonly topThreeByWeights?: number;
  readonly topThreeByRespondents?: number;
  /** 90 % of the samples put it between these ranks. */
  readonly rankInterval?: readonly [number, number];
  /** Share of other weights that put it at each rank. */
  readonly acceptability?: readonly number[];
  readonly interestShare?: number;
  /** The mean of the weights that put it first; absent when none do. */
  readonly centralWeights?: Weights;
  /** Item ids. */
  readonly focus: readonly string[];
}

/** The content of `priorities.json`, field by field. */
export interface Priorities {
  readonly seed: number;
  readonly weights: Weights;
  /** In questionnaire order. */
  readonly topics: readonly TopicPriority[];
  readonly borda: Readonly<Record<string, number>>;
  readonly condorcet?: string;
  readonly kendallW?: number;
}
