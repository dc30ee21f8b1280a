import type { TopicCriteria } from '@/domain/priorities/criteria';
import { explainPriority, type PriorityExplanation } from '@/domain/priorities/explainPriority';
import type { FocusItem } from '@/domain/priorities/focusItems';
import type { TopicPriority } from '@/domain/priorities/priorities';
import { rankPriorities, type PriorityOrder } from '@/domain/priorities/rankPriorities';
import type { KeptChoice, TopicRanking } from '@/domain/priorities/topicRanking';
import type { Weights } from '@/domain/priorities/weights';
import type { Parameters } from '@/domain/questionnaire/questionnaire';

/** One topic in the table of priorities. */
export interface RankingRow {
  readonly topic: string;
  /** Under the weights that are looked at, and under those that are kept. */
  readonly rank: number;
  readonly keptRank: number;
  readonly priority: number;
  readonly criteria: TopicCriteria;
  readonly explanation: PriorityExplanation;
  readonly focus: readonly FocusItem[];
  /** How firm its place is; null until both simulations are done for these weights. */
  readonly firmness: TopicPriority | null;
  /** The neighbours that it is tied with. */
  readonly tiedAbove: string | null;
  readonly tiedBelow: string | null;
}

/** What the table of priorities is made of. */
export interface RankingSource {
  /** The ranking without its simulations, whatever weights it was made for. */
  readonly measured: TopicRanking;
  /** The simulations for the weights that are looked at, or null. */
  readonly simulated: TopicRanking | null;
  readonly weights: Weights;
  readonly kept: KeptChoice;
}

/** The order under the weights that are looked at. */
export function orderOf(
  { measured, weights, kept }: RankingSource,
  parameters: Parameters['priorities'],
): PriorityOrder {
  return rankPriorities(measured.criteria.topics, weights, parameters.tieMargin, kept.reorderings);
}

function rankIn(order: PriorityOrder, topic: string): number {
  return order.topics.find((ranked) => ranked.topic === topic)?.rank ?? 0;
}

/** The rows of the table, the highest priority first. */
export function rankingRows(source: RankingSource, parameters: Parameters['priorities']): readonly RankingRow[] {
  const { measured, simulated, weights, kept } = source;
  const order = orderOf(source, parameters);
  const keptOrder = orderOf({ ...source, weights: kept.weights }, parameters);
  const explanations = explainPriority(measured.criteria, order, weights, parameters);
  return order.topics.flatMap(({ topic, rank, priority }): readonly RankingRow[] => {
    const criteria = measured.criteria.topics.find((own) => own.topic === topic);
    const explanation = explanations.find((own) => own.topic === topic);
    if (!criteria || !explanation) return [];
    const group = order.groups.find((topics) => topics.includes(topic)) ?? [];
    const place = group.indexOf(topic);
    return [
      {
        topic,
        rank,
        keptRank: rankIn(keptOrder, topic),
        priority,
        criteria,
        explanation,
        focus: measured.focus[topic] ?? [],
        firmness: simulated?.priorities.topics.find((own) => own.topic === topic) ?? null,
        tiedAbove: group[place - 1] ?? null,
        tiedBelow: group[place + 1] ?? null,
      },
    ];
  });
}
