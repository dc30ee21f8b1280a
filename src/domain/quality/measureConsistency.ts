import type { AnswerSheet } from '@/domain/assessment/answer';
import { coreItemsOf, type Parameters, type Topic } from '@/domain/questionnaire/questionnaire';
import { cronbachAlpha } from '@/domain/statistics/cronbachAlpha';
import { feldtInterval } from '@/domain/statistics/feldtInterval';
import { spearmanCorrelation } from '@/domain/statistics/spearmanCorrelation';

/** How far the core items of a topic move together. Describes, never decides: topics are made of different things. */
export interface TopicConsistency {
  readonly topic: string;
  /** Cronbach's alpha with its interval; absent with too few offices, or when nothing varies. */
  readonly alpha?: number;
  readonly low?: number;
  readonly high?: number;
  /** Offices that have a level for all core items of the topic. */
  readonly n: number;
}

const CONFIDENCE = 0.95;

/** The levels of the core items of a topic, one list per item, over the offices that have all of them. */
export function completeLevels(topic: Topic, sheets: readonly AnswerSheet[]): readonly (readonly number[])[] {
  const items = coreItemsOf(topic);
  const offices = sheets
    .map(({ answers }) =>
      items.flatMap(({ id }) => {
        const answer = answers[id];
        return answer?.code === 'level' ? [answer.level] : [];
      }),
    )
    .filter((levels) => levels.length === items.length);
  return items.map((_, item) => offices.map((levels) => levels[item] ?? 0));
}

/** Alpha of a topic with Feldt's 95 % interval, from `completeLevels`; given from `alphaOffices` offices on. */
export function measureConsistency(
  topic: Topic,
  levels: readonly (readonly number[])[],
  { alphaOffices }: Parameters['quality'],
): TopicConsistency {
  const n = levels[0]?.length ?? 0;
  const alpha = n < alphaOffices ? null : cronbachAlpha(levels);
  if (alpha === null) return { topic: topic.id, n };
  return { topic: topic.id, alpha, ...feldtInterval(alpha, n, levels.length, CONFIDENCE), n };
}

/**
 * Spearman's correlation of each core item with the sum of the others, from `completeLevels`; null with fewer offices than
 * the minimum, or when the item or the rest does not vary.
 */
export function itemRestCorrelations(
  levels: readonly (readonly number[])[],
  { itemRest }: Parameters['quality'],
): readonly (number | null)[] {
  const offices = levels[0]?.length ?? 0;
  if (offices < itemRest.offices) return levels.map(() => null);
  const sums = Array.from({ length: offices }, (_, office) =>
    levels.reduce((total, item) => total + (item[office] ?? 0), 0),
  );
  return levels.map((item) =>
    spearmanCorrelation(
      item,
      sums.map((sum, office) => sum - (item[office] ?? 0)),
    ),
  );
}
