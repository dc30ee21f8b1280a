import { DIMENSIONS, groupOf, type Dimension } from '@/domain/aggregation/dimensions';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { levelOf, scoreTopic } from '@/domain/scoring/scoreTopic';
import { leastCommonMultiple } from '@/domain/statistics/ratio';
import type { Subject } from './variable';

/** An office that agreed to published figures, as its colleagues know it: who it is and to which natural groups it belongs. */
export interface RosterOffice {
  readonly code: string;
  /** Null where it belongs to none. */
  readonly groups: Readonly<Record<Dimension, string | null>>;
  readonly response: Response;
}

/** The consenting offices by code, whatever the order of the responses. */
export function rosterOf(questionnaire: Questionnaire, responses: readonly Response[]): readonly RosterOffice[] {
  return responses
    .filter(({ consent }) => consent['benchmark'] === true)
    .map((response) => ({
      code: response.office.code,
      groups: Object.fromEntries(
        DIMENSIONS.map((dimension) => [dimension, groupOf(questionnaire, response, dimension)]),
      ) as RosterOffice['groups'],
      response,
    }))
    .toSorted((a, b) => compareCodePoints(a.code, b.code));
}

/** An exact value: `sum / answers` levels. Targets and items are one answer. */
export interface ExactValue {
  readonly sum: number;
  readonly answers: number;
}

/** What one office has of a subject, or null when it has nothing: then it is in no figure about it. */
export function valueOf(questionnaire: Questionnaire, response: Response, subject: Subject): ExactValue | null {
  if (subject.kind === 'item') {
    const answer = response.answers[subject.item];
    return answer?.code === 'level' ? { sum: answer.level, answers: 1 } : null;
  }
  if (subject.kind === 'target') {
    const level = levelOf(response.topics[subject.topic]?.['target-level']);
    return level === null ? null : { sum: level, answers: 1 };
  }
  const topic = questionnaire.topics.find(({ id }) => id === subject.topic);
  if (!topic) return null;
  const { score, levelSum, answered } = scoreTopic(topic, response, questionnaire.parameters.scoring);
  return score === null ? null : { sum: levelSum, answers: answered };
}

/** Into how many parts a level has to be divided for all values to be whole. */
export function partsFor(values: readonly ExactValue[]): number {
  return leastCommonMultiple(values.map(({ answers }) => answers));
}
