import type { Question } from '@/domain/questionnaire/questionnaire';
import type { QuestionValue, QuestionValues } from './answer';

/** Whether something was answered: an empty text or list is nothing, `false` and 0 are answers. */
export function isAnswered(value: QuestionValue | undefined): value is QuestionValue {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function holds(value: QuestionValue, code: string): boolean {
  return Array.isArray(value) ? value.includes(code) : String(value) === code;
}

/**
 * Whether a question is shown, given the values of its own section (for a question about a topic: of that topic).
 * "Is not" wants an answer that is something else: a question without an answer shows nothing.
 * Values of hidden questions are kept in the assessment and not exported.
 */
export function isShown(question: Question, values: QuestionValues): boolean {
  const { showIf } = question;
  if (!showIf) return true;
  const value = values[showIf.question];
  if (!isAnswered(value)) return false;
  return showIf.when === 'answered' || !holds(value, showIf.code);
}
