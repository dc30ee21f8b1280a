import { questionsOf, type Question, type Questionnaire, type Section } from '@/domain/questionnaire/questionnaire';
import { textOf, type QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import type { Code } from './table';

/** An edition with its English wording: what tables are described with. */
export interface Vocabulary {
  readonly questionnaire: Questionnaire;
  readonly texts: QuestionnaireTexts;
}

function codesFrom(texts: Readonly<Record<string, string>>, ids: readonly string[]): readonly Code[] {
  return ids.map((code) => ({ code, label: textOf(texts, code) }));
}

export function findQuestion({ questionnaire }: Vocabulary, section: Section, id: string): Question | undefined {
  return questionsOf(questionnaire, section).find((question) => question.id === id);
}

/** Label and codes of a column that carries the answer to a question; `otherwise` is its label in editions without it. */
export function describeQuestion(
  vocabulary: Vocabulary,
  section: Section,
  id: string,
  otherwise: string,
): { readonly label: string; readonly codes?: readonly Code[] } {
  const question = findQuestion(vocabulary, section, id);
  const texts = vocabulary.texts.questions[section][id];
  if (!question || !texts) return { label: otherwise };
  const codes = codesFrom(texts.options, question.options);
  return codes.length > 0 ? { label: texts.label, codes } : { label: texts.label };
}

export function topicCodes({ questionnaire, texts }: Vocabulary): readonly Code[] {
  return questionnaire.topics.map(({ id }) => ({ code: id, label: textOf(texts.topics, id).title }));
}

export function itemCodes({ questionnaire, texts }: Vocabulary): readonly Code[] {
  return questionnaire.topics.flatMap(({ items }) =>
    items.map(({ id }) => ({ code: id, label: textOf(texts.items, id).question })),
  );
}

export function answerCodes({ texts }: Vocabulary): readonly Code[] {
  return Object.entries(texts.answerCodes).map(([code, label]) => ({ code, label }));
}

export function reasonCodes({ questionnaire, texts }: Vocabulary): readonly Code[] {
  return codesFrom(texts.notApplicableReasons, questionnaire.notApplicableReasons);
}

/** The levels of every item and what they are called. */
export function levelCodes({ texts }: Vocabulary): readonly Code[] {
  return Object.entries(texts.levels).map(([code, { label }]) => ({ code, label }));
}
