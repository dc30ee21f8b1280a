import type { Question, Section } from '@/domain/questionnaire/questionnaire';
import { textOf, type QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';

/** Something that can be chosen, as it is shown. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** The options of a question with their wording; where they are the topics of the wave, the caller knows them. */
export function optionsOf(
  question: Question,
  section: Section,
  texts: QuestionnaireTexts,
  topics: readonly Option[],
): readonly Option[] {
  if (question.optionsFrom === 'topics-and-extra-topics') return topics;
  const labels =
    question.optionsFrom === 'barriers' ? texts.barriers : textOf(texts.questions[section], question.id).options;
  return question.options.map((id) => ({ id, label: textOf(labels, id) }));
}
