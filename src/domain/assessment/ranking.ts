import type { AnswerSheet } from './answer';

/** The topics an office ranked, the most wanted first; topics that the organiser added may be among them. */
export function rankingOf(sheet: AnswerSheet): readonly string[] {
  const ranking = sheet.closing['topic-ranking'];
  return Array.isArray(ranking) ? ranking : [];
}
