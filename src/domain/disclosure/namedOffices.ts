import { compareCodePoints } from '@/domain/collection/compareCodePoints';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import type { NamedOffice } from './benchmark';
import { agreesToName, isNamed } from './consentingOffices';
import { roundedToStep } from './precision';

function scoresOf(questionnaire: Questionnaire, response: Response, step: number): NamedOffice['topics'] {
  return scoreAssessment(questionnaire, response).topics.flatMap(({ topic, score, levelSum, answered }) => {
    if (score === null) return [];
    return [{ topic, score: roundedToStep({ numerator: levelSum, denominator: answered }, step) }];
  });
}

/**
 * The offices that agreed to be named, by code: with their scores to the step of named scores (R6) where they agreed to
 * that and to published figures, else by name alone. A topic without a score is left out.
 */
export function namedOffices(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  step: number,
): readonly NamedOffice[] {
  return responses
    .filter(agreesToName)
    .toSorted((a, b) => compareCodePoints(a.office.code, b.office.code))
    .map((response) => {
      const { code, name } = response.office;
      return isNamed(response) ? { code, name, topics: scoresOf(questionnaire, response, step) ?? [] } : { code, name };
    });
}
