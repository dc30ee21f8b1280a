import type { Questionnaire, QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import { problem, type FileProblem } from './fileProblem';
import { isObject, type Unchecked } from './openFile';

function find(known: readonly Questionnaire[], id: unknown, edition: unknown): Questionnaire | undefined {
  return known.find((questionnaire) => questionnaire.id === id && questionnaire.edition === edition);
}

/** The questionnaire that a file belongs to, or why it is not one that is known here. */
export function knownQuestionnaire(
  known: readonly Questionnaire[],
  { id, edition, hash }: QuestionnaireReference,
): Questionnaire | FileProblem {
  const found = find(known, id, edition);
  if (found?.hash === hash) return found;
  const reason = found ? 'questionnaire-changed' : 'unknown-questionnaire';
  return problem(reason, { kind: 'questionnaire', values: { id, edition } });
}

/**
 * The questionnaire whose field names, options and lengths a file is held against: the one it names, or else the last shipped
 * one. Throws when none is shipped: nothing can be read then.
 */
export function questionnaireNamedBy(
  { questionnaire: named }: Unchecked,
  known: readonly Questionnaire[],
): Questionnaire {
  const own = isObject(named) ? find(known, named.id, named.edition) : undefined;
  const shipped = own ?? known.at(-1);
  if (!shipped) throw new Error('Files cannot be read without a questionnaire.');
  return shipped;
}
