import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { MeasuredCriteria } from './criteria';
import type { PriorityExplanation } from './explainPriority';
import type { FocusItem } from './focusItems';
import type { Priorities } from './priorities';
import type { PriorityOrder, Reordering } from './rankPriorities';
import type { ByCriterion, Weights } from './weights';

/** What the organiser chose, beside what the responses say. */
export interface RankingChoice {
  readonly weights: Weights;
  /** Whole number, 0 to 2³² − 1. */
  readonly seed: number;
  readonly reorderings: readonly Reordering[];
  /** Ids of the wave's extra topics; without an invitation those that are ranked are found. */
  readonly extraTopics: readonly string[];
}

/** The part of the choice that belongs to the organiser alone; extra topics belong to the wave. */
export type KeptChoice = Omit<RankingChoice, 'extraTopics'>;

/** Draws done of all draws of both simulations. */
export interface RankingProgress {
  readonly done: number;
  readonly total: number;
}

/** The whole ranking: the file, and what screens show beside it. Plain values throughout. */
export interface TopicRanking {
  readonly priorities: Priorities;
  readonly criteria: MeasuredCriteria;
  readonly order: PriorityOrder;
  /** In questionnaire order. */
  readonly explanations: readonly PriorityExplanation[];
  readonly focus: Readonly<Record<string, readonly FocusItem[]>>;
  /** Row a, column b, in questionnaire order: how many criteria prefer topic a to topic b. */
  readonly pairwise: readonly (readonly number[])[];
  readonly influence: ByCriterion<number>;
}

/** The choice before the organiser changes anything: the edition's own weights and seed. */
export function defaultChoice(questionnaire: Questionnaire, extraTopics: readonly string[] = []): RankingChoice {
  const { weights, seed } = questionnaire.parameters.priorities;
  return { weights, seed, reorderings: [], extraTopics };
}
