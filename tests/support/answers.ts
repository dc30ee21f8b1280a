import type { Answer, AnswerSheet } from '@/domain/assessment/answer';
import { coreItemsOf, itemsOf, type Level, type Questionnaire, type Topic } from '@/domain/questionnaire/questionnaire';

/** Short for an answer: a level, `na` (with a reason of every questionnaire), `dk`, or null for nothing yet. */
export type Short = Level | 'na' | 'dk' | null;

export function anAnswer(short: Exclude<Short, null>): Answer {
  if (short === 'na') return { code: 'not-applicable', reason: 'other' };
  if (short === 'dk') return { code: 'dont-know' };
  return { code: 'level', level: short };
}

/** Answers to the core items of a topic, in questionnaire order; items beyond the list stay without an answer. */
export function coreAnswers(topic: Topic, shorts: readonly Short[]): AnswerSheet['answers'] {
  const items = coreItemsOf(topic);
  if (shorts.length > items.length) throw new Error(`"${topic.id}" has ${items.length} core items.`);
  const answered = shorts.flatMap((short, index) => {
    const item = items[index];
    return short === null || !item ? [] : [[item.id, anAnswer(short)] as const];
  });
  return Object.fromEntries(answered);
}

/** The same answer to every item of every topic. */
export function allAnswers(questionnaire: Questionnaire, short: Exclude<Short, null>): AnswerSheet['answers'] {
  return Object.fromEntries(itemsOf(questionnaire).map((item) => [item.id, anAnswer(short)]));
}

/** A sheet on which nothing is written, with what a test puts there. */
export function aSheet(changes: Partial<AnswerSheet> = {}): AnswerSheet {
  return {
    office: { code: null, name: '', country: null },
    answers: {},
    notes: {},
    profile: {},
    consent: {},
    topics: {},
    closing: {},
    ...changes,
  };
}
