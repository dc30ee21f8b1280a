import type { Answer, QuestionValue, QuestionValues } from '@/domain/assessment/answer';
import type { Assessment } from '@/domain/assessment/assessment';
import { isAnswered, isShown } from '@/domain/assessment/isShown';
import type { Response } from '@/domain/collection/response';
import { topicOf, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { withPlainCharacters } from '@/exchange/reading/texts';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';
import { toResponseFile } from './toResponseFile';

/** What a response says about itself. */
export interface ResponseHead {
  readonly language: string;
  /** UTC, YYYY-MM-DDTHH:MM:SSZ */
  readonly createdAt: string;
  /** 1 to 1,000,000 */
  readonly revision: number;
  /** Checksum of the previous revision, null exactly for the first. */
  readonly parent: string | null;
}

/** Choices in the order of the options, so that the order of clicks is no content; other lists as they are, each text once. */
function toFileValue({ type, options }: Question, value: QuestionValue): QuestionValue {
  if (typeof value === 'string') return withPlainCharacters(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (type === 'multi') return options.filter((option) => value.includes(option));
  return [...new Set(value.map(withPlainCharacters).filter((text) => text !== ''))];
}

/** What is answered and shown; answers that a condition hides stay at home. */
function shownValues(questions: readonly Question[], values: QuestionValues): QuestionValues {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = values[question.id];
      return isAnswered(value) && isShown(question, values)
        ? [[question.id, toFileValue(question, value)] as const]
        : [];
    }),
  );
}

function consentsOf({ consent }: Assessment, { questions }: Questionnaire): QuestionValues {
  return Object.fromEntries(
    questions.consent.map((question) => {
      const value = consent[question.id] ?? question.default;
      if (value === undefined) throw new Error(`The consent "${question.id}" has not been chosen.`);
      return [question.id, value];
    }),
  );
}

function answersOf({ answers }: Assessment, { topics }: Questionnaire): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    topics.flatMap(({ items }) =>
      items.flatMap(({ id }) => {
        const answer = answers[id];
        return answer ? [[id, answer] as const] : [];
      }),
    ),
  );
}

function topicsOf(assessment: Assessment, questionnaire: Questionnaire): Response['topics'] {
  const extra = assessment.invitation?.extraTopics.map((topic) => topic.id) ?? [];
  const questions = topicQuestionsOf(questionnaire);
  const withoutTarget = questions.filter((question) => question.id !== 'target-level');
  const ids = [...questionnaire.topics.map((topic) => topic.id), ...extra];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const asked = topicOf(questionnaire, id) ? questions : withoutTarget;
      const values = shownValues(asked, assessment.topics[id] ?? {});
      return Object.keys(values).length > 0 ? [[id, values] as const] : [];
    }),
  );
}

/** The notes that the office chose to send, of items that have an answer. */
function notesOf({ answers, notes, sentNotes }: Assessment): Response['notes'] {
  const sent = Object.entries(notes).filter(([item, note]) => note !== '' && answers[item] && sentNotes.includes(item));
  return Object.fromEntries(sent.map(([item, note]) => [item, withPlainCharacters(note)]));
}

function officeOf({ office }: Assessment): Response['office'] {
  if (office.country === null) throw new Error('The office has no country.');
  return { code: office.code ?? office.country, name: withPlainCharacters(office.name), country: office.country };
}

/**
 * The response that an assessment sends: what is answered and shown, the notes chosen one by one, consents with their defaults,
 * texts with plain characters only. It may be partial. Throws where sending is blocked (no country, a consent without choice or
 * default; see `findBlocks`).
 */
export async function toResponse(
  assessment: Assessment,
  questionnaire: Questionnaire,
  { language, createdAt, revision, parent }: ResponseHead,
): Promise<Response> {
  const wave = assessment.invitation?.wave;
  const { id, edition, hash } = questionnaire;
  const content: Omit<Response, 'checksum'> = {
    responseId: assessment.sending.responseId,
    revision,
    parent,
    createdAt,
    language,
    wave: wave ? { id: wave.id, title: wave.title } : null,
    questionnaire: { id, edition, hash },
    office: officeOf(assessment),
    answers: answersOf(assessment, questionnaire),
    notes: notesOf(assessment),
    profile: shownValues(profileQuestionsOf(questionnaire), assessment.profile),
    consent: consentsOf(assessment, questionnaire),
    topics: topicsOf(assessment, questionnaire),
    closing: shownValues(closingQuestionsOf(questionnaire), assessment.closing),
  };
  return { ...content, checksum: await checksumOf(toResponseFile({ ...content, checksum: '' }, questionnaire)) };
}
