import type { TopicAggregate } from '@/domain/aggregation/aggregateTopic';

/** What a table of topics says in a sentence. */
export type Findings = {
  /** The topic with the largest mean gap to the targets; null when no gap is known or none is there. */
  readonly widest: { readonly topic: string; readonly gap: number } | null;
} & (
  | { readonly kind: 'none' }
  /** All topics have the same mean. */
  | { readonly kind: 'same'; readonly mean: number }
  | {
      readonly kind: 'spread';
      /** The topics with the highest mean, and those with the lowest. */
      readonly ahead: readonly string[];
      readonly aheadMean: number;
      readonly behind: readonly string[];
      readonly behindMean: number;
    }
);

function widestGap(topics: readonly TopicAggregate[]): Findings['widest'] {
  const gaps = topics.flatMap(({ topic, gap }) => (gap ? [{ topic, gap }] : []));
  return gaps.reduce<Findings['widest']>((best, own) => (best && best.gap >= own.gap ? best : own), null);
}

/** Which topics are ahead and which behind, by their means; ties are named together, in questionnaire order. */
export function toFindings(topics: readonly TopicAggregate[]): Findings {
  const widest = widestGap(topics);
  const means = topics.flatMap(({ topic, mean }) => (mean === undefined ? [] : [{ topic, mean }]));
  if (means.length === 0) return { kind: 'none', widest };
  const aheadMean = Math.max(...means.map(({ mean }) => mean));
  const behindMean = Math.min(...means.map(({ mean }) => mean));
  if (aheadMean === behindMean) return { kind: 'same', mean: aheadMean, widest };
  const at = (value: number) => means.filter(({ mean }) => mean === value).map(({ topic }) => topic);
  return { kind: 'spread', ahead: at(aheadMean), aheadMean, behind: at(behindMean), behindMean, widest };
}
