import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { DisclosureParameters, ParameterProblem } from './disclosureParameters';

/** Why nothing is released at all. */
export type DisclosureProblem =
  | ParameterProblem
  /** Two responses of one office: it would count twice. */
  | { readonly kind: 'officeTwice'; readonly code: string }
  /** A response to another questionnaire or edition. */
  | { readonly kind: 'otherQuestionnaire'; readonly code: string }
  /** The wave has had its releases (R1); late responses wait for the next wave. */
  | { readonly kind: 'alreadyReleased'; readonly releases: number };

/** What forbids to make figures of these responses, or null. */
export function findDisclosureProblem(
  { id, edition, hash }: Questionnaire,
  responses: readonly Response[],
): DisclosureProblem | null {
  const seen = new Set<string>();
  for (const { office, questionnaire: own } of responses) {
    if (seen.has(office.code)) return { kind: 'officeTwice', code: office.code };
    seen.add(office.code);
    if (own.id !== id || own.edition !== edition || own.hash !== hash)
      return { kind: 'otherQuestionnaire', code: office.code };
  }
  return null;
}

/** R1: whether a wave that had so many releases may have another one; a problem when not. */
export function checkReleases({ releasesPerWave }: DisclosureParameters, earlier: number): DisclosureProblem | null {
  return earlier < releasesPerWave ? null : { kind: 'alreadyReleased', releases: earlier };
}
