import type { Answer, QuestionValue, QuestionValues } from '@/domain/assessment/answer';
import { isAnswered } from '@/domain/assessment/isShown';
import type { Response } from '@/domain/collection/response';
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { AnswerEntry, ResponseFile, TopicEntry } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';

const BEYOND_ASCII = /[^\0-\x7f]/;

/** A text in composed form (NFC). What is ASCII only is composed already, which is quicker to see than to work out. */
function composed(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFC') : text;
}

/** A fresh value: texts composed, −0 as 0. */
function copyValue(value: QuestionValue): QuestionValue {
  if (typeof value === 'string') return composed(value);
  if (typeof value === 'number') return value === 0 ? 0 : value;
  return typeof value === 'boolean' ? value : value.map(composed);
}

/** The values of these questions and of no others, as fresh ones with composed texts; an empty text or list is no value. */
export function copyValues(questions: readonly Question[], values: QuestionValues): QuestionValues {
  const copy: Record<string, QuestionValue> = {};
  for (const { id } of questions) {
    const value = values[id];
    if (isAnswered(value)) copy[id] = copyValue(value);
  }
  return copy;
}

/** An answer that no rule refuses, as a value. */
export function toAnswer({ code, level, reason }: Omit<AnswerEntry, 'item' | 'note'>): Answer {
  switch (code) {
    case 'level':
      if (level === undefined)
        throw new Error('An answer of code "level" has no level: a rule should have refused it.');
      return { code, level };
    case 'not-applicable':
      return { code, reason: reason ?? null };
    case 'dont-know':
      return { code };
    default:
      return code satisfies never;
  }
}

function answersOf(entries: readonly AnswerEntry[]): Response['answers'] {
  const answers: Record<string, Answer> = {};
  for (const entry of entries) answers[entry.item] = toAnswer(entry);
  return answers;
}

function notesOf(entries: readonly AnswerEntry[]): Response['notes'] {
  const notes: Record<string, string> = {};
  for (const { item, note } of entries) if (note) notes[item] = composed(note);
  return notes;
}

function topicsOf(entries: readonly TopicEntry[], questions: readonly Question[]): Response['topics'] {
  const topics: Record<string, QuestionValues> = {};
  for (const entry of entries) topics[entry.topic] = copyValues(questions, entry);
  return topics;
}

/**
 * The response that a file carries, as fresh objects. The file has passed the schema and every rule, so its ids are known ones
 * and may be keys. Texts are composed (NFC), never trimmed; the checksum stays that of the file.
 */
export function parseResponse(file: ResponseFile, questionnaire: Questionnaire): Response {
  const { responseId, revision, parent, createdAt, language, wave, questionnaire: reference, office, checksum } = file;
  return {
    responseId,
    revision,
    parent,
    createdAt,
    language,
    wave: wave && { id: wave.id, title: composed(wave.title) },
    questionnaire: { id: reference.id, edition: reference.edition, hash: reference.hash },
    office: { code: office.code, name: composed(office.name), country: office.country },
    answers: answersOf(file.answers),
    notes: notesOf(file.answers),
    profile: copyValues(profileQuestionsOf(questionnaire), file.profile),
    consent: copyValues(questionnaire.questions.consent, file.consent),
    topics: topicsOf(file.topics, topicQuestionsOf(questionnaire)),
    closing: copyValues(closingQuestionsOf(questionnaire), file.closing),
    checksum,
  };
}
