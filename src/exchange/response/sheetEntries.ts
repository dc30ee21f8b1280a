import type { Answer, AnswerSheet, QuestionValues } from '@/domain/assessment/answer';
import { isAnswered } from '@/domain/assessment/isShown';
import { itemsOf, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { AnswerEntry, TopicEntry } from './responseFile';
import { topicQuestionsOf } from './responseQuestions';

/** The values of these questions that are given, in the order of the questions. */
export function valuesOf(questions: readonly Question[], values: QuestionValues): QuestionValues {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const value = values[id];
      return isAnswered(value) ? [[id, value] as const] : [];
    }),
  );
}

function answerEntry(item: string, answer: Answer): AnswerEntry {
  if (answer.code !== 'not-applicable') return { item, ...answer };
  return { item, code: answer.code, ...(answer.reason === null ? {} : { reason: answer.reason }) };
}

/** The answers of a sheet as entries of a file, in questionnaire order. */
export function answerEntries({ answers }: AnswerSheet, questionnaire: Questionnaire): readonly AnswerEntry[] {
  return itemsOf(questionnaire).flatMap(({ id }) => {
    const answer = answers[id];
    return answer ? [answerEntry(id, answer)] : [];
  });
}

/** What a sheet says about topics as entries of a file: topics in questionnaire order, then extra topics by id. */
export function topicEntries({ topics }: AnswerSheet, questionnaire: Questionnaire): readonly TopicEntry[] {
  const questions = topicQuestionsOf(questionnaire);
  const known = questionnaire.topics.map((topic) => topic.id);
  const extra = Object.keys(topics).filter((id) => !known.includes(id));
  return [...known, ...extra.toSorted()].flatMap((topic) => {
    const values = valuesOf(questions, topics[topic] ?? {});
    return Object.keys(values).length > 0 ? [{ topic, ...values }] : [];
  });
}
