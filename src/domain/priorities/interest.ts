import type { AnswerSheet } from '@/domain/assessment/answer';

/** Answers 2 and 3 of 0 to 3: would take part in the workshop. */
const INTERESTED_FROM = 2;

/**
 * The share of offices that would take part in a workshop about a topic, 0 to 1, among those that answered the question;
 * null when none did.
 */
export function interestShareOf(topic: string, sheets: readonly AnswerSheet[]): number | null {
  const answers = sheets.flatMap((sheet) => {
    const interest = sheet.topics[topic]?.['workshop-interest'];
    return interest === undefined ? [] : [Number(interest)];
  });
  if (answers.length === 0) return null;
  return answers.filter((interest) => interest >= INTERESTED_FROM).length / answers.length;
}
