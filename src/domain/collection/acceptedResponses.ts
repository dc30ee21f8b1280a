import { compareCodePoints } from './compareCodePoints';
import type { Conflict, JudgedFile } from './judgedFile';
import type { Response } from './response';

/** The responses that count, one per office, by office code; with the codes that the organiser decided on. */
export function acceptedResponses(judged: readonly JudgedFile[]): readonly Response[] {
  return judged
    .flatMap(({ reason, response }) => (reason === 'ok' && response ? [response] : []))
    .toSorted((a, b) => compareCodePoints(a.office.code, b.office.code));
}

/** The conflicts of a collection, each once, open and decided ones. */
export function conflictsOf(judged: readonly JudgedFile[]): readonly Conflict[] {
  return [...new Set(judged.flatMap(({ conflict }) => conflict ?? []))];
}
