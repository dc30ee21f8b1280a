import type { QuestionValues } from '@/domain/assessment/answer';
import { isAnswered } from '@/domain/assessment/isShown';
import type { Response } from '@/domain/collection/response';
import { itemsOf, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { AnswerEntry, ResponseFile, TopicEntry } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';

function valuesOf(questions: readonly Question[], values: QuestionValues): QuestionValues {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const value = values[id];
      return isAnswered(value) ? [[id, value] as const] : [];
    }),
  );
}

function answerEntries({ answers, notes }: Response, questionnaire: Questionnaire): readonly AnswerEntry[] {
  return itemsOf(questionnaire).flatMap(({ id }): AnswerEntry[] => {
    const answer = answers[id];
    if (!answer) return [];
    const note = notes[id] ? { note: notes[id] } : {};
    if (answer.code !== 'not-applicable') return [{ item: id, ...answer, ...note }];
    return [{ item: id, code: answer.code, ...(answer.reason === null ? {} : { reason: answer.reason }), ...note }];
  });
}

function topicEntries({ topics }: Response, questionnaire: Questionnaire): readonly TopicEntry[] {
  const questions = topicQuestionsOf(questionnaire);
  const known = questionnaire.topics.map((topic) => topic.id);
  const extra = Object.keys(topics).filter((id) => !known.includes(id));
  return [...known, ...extra.toSorted()].flatMap((topic) => {
    const values = valuesOf(questions, topics[topic] ?? {});
    return Object.keys(values).length > 0 ? [{ topic, ...values }] : [];
  });
}

/**
 * A response as the object of its file: answers and topics in questionnaire order, extra topics after them by id, nothing that
 * is empty. The checksum is left out; `serialiseResponse` adds it.
 */
export function toResponseFile(response: Response, questionnaire: Questionnaire): Omit<ResponseFile, 'checksum'> {
  const { responseId, revision, parent, createdAt, language, wave, office } = response;
  const { id, edition, hash } = response.questionnaire;
  return {
    format: 'waymark/response',
    version: 1,
    responseId,
    revision,
    parent,
    createdAt,
    language,
    wave: wave && { id: wave.id, title: wave.title },
    questionnaire: { id, edition, hash },
    office: { code: office.code, name: office.name, country: office.country },
    profile: valuesOf(profileQuestionsOf(questionnaire), response.profile),
    consent: valuesOf(questionnaire.questions.consent, response.consent),
    answers: answerEntries(response, questionnaire),
    topics: topicEntries(response, questionnaire),
    closing: valuesOf(closingQuestionsOf(questionnaire), response.closing),
  };
}
