import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreTopic } from '@/domain/scoring/scoreTopic';
import { DIMENSIONS, groupOf, type Dimension } from './dimensions';

/** Where one office stands in all topics. */
export interface OfficeScores {
  /** Code and name of the office. */
  readonly code: string;
  readonly name: string;
  /** Its group in every dimension; null when it belongs to none. */
  readonly groups: Readonly<Record<Dimension, string | null>>;
  /** By the place of the topic in the questionnaire; null without enough answers. */
  readonly scores: readonly (number | null)[];
}

/** The scores of every office, in the order of the responses. */
export function officeScores(questionnaire: Questionnaire, responses: readonly Response[]): readonly OfficeScores[] {
  const { topics, parameters } = questionnaire;
  return responses.map((response) => ({
    code: response.office.code,
    name: response.office.name,
    groups: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, groupOf(questionnaire, response, dimension)]),
    ) as Record<Dimension, string | null>,
    scores: topics.map((topic) => scoreTopic(topic, response, parameters.scoring).score),
  }));
}
