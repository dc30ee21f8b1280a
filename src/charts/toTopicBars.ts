import type { TopicScore } from '@/domain/scoring/scoreTopic';
import { positionOnScale } from './positionOnScale';

/** One topic on the axis of levels; places are fractions of its length. */
export interface TopicBar {
  readonly topic: string;
  /** Where the score ends; null without a score, which is never drawn as zero. */
  readonly score: number | null;
  /** Where the score could lie with the open answers; null when nothing is open. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly target: number | null;
}

function rangeOf({ low, high }: TopicScore): TopicBar['range'] {
  if (low === null || high === null || low === high) return null;
  return { from: positionOnScale(low), to: positionOnScale(high) };
}

/** Score, range and target of every topic as places on one axis. */
export function toTopicBars(scores: readonly TopicScore[]): readonly TopicBar[] {
  return scores.map((topic) => ({
    topic: topic.topic,
    score: topic.score === null ? null : positionOnScale(topic.score),
    range: rangeOf(topic),
    target: topic.target === null ? null : positionOnScale(topic.target),
  }));
}
