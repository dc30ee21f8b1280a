import type { QuestionValue } from '@/domain/assessment/answer';
import type { Level, Question, Section } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import type { Texts } from '@/i18n/texts';
import { optionsOf, type Option } from './questionOptions';

/** What a question is answered with, in words: one text for each thing that was chosen or written. */
export function questionWords(
  question: Question,
  section: Section,
  value: QuestionValue,
  /** `topics`: those of the wave with their titles, for questions that choose among them. */
  { texts, topics }: { readonly texts: QuestionnaireTexts; readonly topics: readonly Option[] },
  { t }: Pick<Texts, 't'>,
): readonly string[] {
  if (typeof value === 'boolean') return [t(value ? 'send.yes' : 'send.no')];
  if (question.type === 'level') {
    return [t('send.level', { level: Number(value), label: texts.levels[value as Level].label })];
  }
  const options = optionsOf(question, section, texts, topics);
  const labelOf = (code: string) => options.find(({ id }) => id === code)?.label ?? code;
  const labels = (Array.isArray(value) ? value : [value]).map((one: string | number) => labelOf(String(one)));
  if (question.type !== 'ranking') return labels;
  return labels.map((label, index) => t('send.rank', { rank: index + 1, label }));
}
