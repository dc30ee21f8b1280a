import type { Response } from '@/domain/collection/response';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';

/** Whether an office agreed to its answers being part of published figures. Only then it is counted anywhere. */
export function agreesToFigures({ consent }: Response): boolean {
  return consent['benchmark'] === true;
}

/** Whether an office agreed to its name being published at all. */
export function agreesToName({ consent }: Response): boolean {
  return consent['name'] === 'participant' || consent['name'] === 'topic-levels';
}

/**
 * Whether an office's topic scores are published under its name: anybody can subtract such an office from a figure (R3).
 * Without the consent to figures there are no scores to publish.
 */
export function isNamed(response: Response): boolean {
  return agreesToFigures(response) && response.consent['name'] === 'topic-levels';
}

/** The offices that published figures rest on, by office code, so that their order in the collection does not matter. */
export function consentingOffices(responses: readonly Response[]): readonly Response[] {
  return responses.filter(agreesToFigures).toSorted((a, b) => compareCodePoints(a.office.code, b.office.code));
}
