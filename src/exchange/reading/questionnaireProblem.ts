import type { Questionnaire, QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import { problem, type FileProblem } from './fileProblem';

/** The questionnaire with this id and edition, whatever its hash. */
export function findQuestionnaire(
  known: readonly Questionnaire[],
  id: unknown,
  edition: unknown,
): Questionnaire | undefined {
  return known.find((questionnaire) => questionnaire.id === id && questionnaire.edition === edition);
}

/** Whether the file belongs to a questionnaire that is known here and has not been changed. */
export function questionnaireProblem(
  known: readonly Questionnaire[],
  { id, edition, hash }: QuestionnaireReference,
): FileProblem | null {
  const found = findQuestionnaire(known, id, edition);
  if (found?.hash === hash) return null;
  return problem(found ? 'questionnaire-changed' : 'unknown-questionnaire', {
    kind: 'questionnaire',
    values: { id, edition },
  });
}
