import type { Answer } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import type { Dimension } from './dimensions';
import type { Summary } from './summarise';

/** A response, its answers by the place of the item and its scores by the place of the topic in the questionnaire. */
export interface ScoredResponse {
  readonly response: Response;
  readonly answers: readonly (Answer | undefined)[];
  readonly scores: readonly TopicScore[];
}

/** The responses of one group of offices; never empty. */
export interface Group {
  readonly dimension: Dimension;
  readonly group: string;
  readonly members: readonly ScoredResponse[];
}

/** What every row of the aggregates has. */
export interface Cell extends Summary {
  readonly dimension: Dimension;
  readonly group: string;
  /** Fractions of all answers that could have been given: an item's of all responses, a topic's of all its core items. */
  readonly notApplicable: number;
  readonly dontKnow: number;
  readonly missing: number;
}
