import type { TopicScore } from '@/domain/scoring/scoreTopic';

/** What a radar shows: one axis for each topic, in order. What is not given is a gap, never the middle of the radar. */
export interface Radar {
  readonly topics: readonly string[];
  readonly scores: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  /** Lower and upper quartiles of peers, where an office is shown among them. */
  readonly middleHalf?: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
}

/** Score against target of every topic. */
export function toRadar(scores: readonly TopicScore[]): Radar {
  return {
    topics: scores.map(({ topic }) => topic),
    scores: scores.map(({ score }) => score),
    targets: scores.map(({ target }) => target),
  };
}
