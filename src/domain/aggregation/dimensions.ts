import { REGIONS, regionOf } from '@/domain/collection/regions';
import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';

/** By what offices are grouped, in the order of every table: all together, then one dimension at a time. */
export const DIMENSIONS = ['all', 'size', 'region', 'system'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The only group of the dimension `all`. */
export const ALL = 'all';

/** The profile questions that group offices; an edition without one of them has no groups of that dimension. */
const QUESTION_OF = { size: 'size-band', system: 'system-type' } as const;

function questionFor(questionnaire: Questionnaire, dimension: keyof typeof QUESTION_OF): Question | undefined {
  return questionnaire.questions.profile.find(({ id }) => id === QUESTION_OF[dimension]);
}

/** The groups of a dimension in their natural order: those under which a question is published, else its options. */
export function groupsIn(questionnaire: Questionnaire, dimension: Dimension): readonly string[] {
  if (dimension === 'all') return [ALL];
  if (dimension === 'region') return REGIONS;
  const question = questionFor(questionnaire, dimension);
  return question?.publishAs ? Object.keys(question.publishAs) : (question?.options ?? []);
}

/** The group of an office in a dimension, or null when it did not answer the question or its country has no region. */
export function groupOf(
  questionnaire: Questionnaire,
  { office, profile }: Pick<AnswerSheet, 'office' | 'profile'>,
  dimension: Dimension,
): string | null {
  if (dimension === 'all') return ALL;
  if (dimension === 'region') return office.country === null ? null : regionOf(office.country);
  const question = questionFor(questionnaire, dimension);
  const value = question && profile[question.id];
  if (value === undefined) return null;
  return groupsIn(questionnaire, dimension).find((group) => members(question, group).includes(String(value))) ?? null;
}

function members(question: Question | undefined, group: string): readonly string[] {
  return question?.publishAs?.[group] ?? [group];
}
