import type { AnswerSheet } from '@/domain/assessment/answer';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import { compareShare } from '@/domain/statistics/ratio';

/** What an office may offer that makes a speaker of one that is far enough. */
const OFFERS_OF_ADVANCED = ['talk', 'demo'];
/** What it may offer at any level, without a score too. */
const OFFERS_OF_ANYBODY = ['failure-story'];

/** What an office offers to share about a topic, extra topics included. */
export function offersOf(sheet: AnswerSheet, topic: string): readonly string[] {
  const offers = sheet.topics[topic]?.['willing-to-share'];
  return Array.isArray(offers) ? offers : [];
}

/**
 * Whether an office could speak about a topic (method, section 4): it offers a talk or a demo and its score reaches
 * `speakerScore`, or it offers a failure story. Consent to be contacted is not asked here. `score` is null for a topic that
 * is not scored.
 */
export function isEligibleSpeaker(
  sheet: AnswerSheet,
  topic: string,
  score: TopicScore | null,
  speakerScore: number,
): boolean {
  const offers = offersOf(sheet, topic);
  if (OFFERS_OF_ANYBODY.some((offer) => offers.includes(offer))) return true;
  if (score === null || score.score === null) return false;
  const reaches = compareShare(score.levelSum, score.answered, speakerScore) >= 0;
  return reaches && OFFERS_OF_ADVANCED.some((offer) => offers.includes(offer));
}
