import { compareShare } from '@/domain/statistics/ratio';
import type { Frequency } from './tiers';

/** In how many draws of a simulation each topic stood at each rank. */
export interface RankCounts {
  readonly draws: number;
  /** By topic in questionnaire order, then by rank. */
  readonly counts: readonly (readonly number[])[];
}

/** The central 90 % of ranks lies between these shares. */
const INTERVAL = [0.05, 0.95] as const;

function cumulative(counts: readonly number[]): readonly number[] {
  let total = 0;
  return counts.map((count) => (total += count));
}

/** How often the topic with this index was among the first `top`. */
export function topFrequency({ draws, counts }: RankCounts, topic: number, top: number): Frequency {
  return { count: (counts[topic] ?? []).slice(0, top).reduce((total, count) => total + count, 0), draws };
}

/**
 * The 90 % interval of a topic's rank: the smallest ranks that at least 5 % and at least 95 % of the draws reach; null
 * without draws.
 */
export function rankIntervalOf({ draws, counts }: RankCounts, topic: number): readonly [number, number] | null {
  if (draws === 0) return null;
  const reached = cumulative(counts[topic] ?? []);
  const [low, high] = INTERVAL.map((share) => reached.findIndex((count) => compareShare(count, draws, share) >= 0) + 1);
  return [low ?? 0, high ?? 0];
}

/** The share of draws that put a topic at each rank, the first rank first; null without draws. */
export function acceptabilityOf({ draws, counts }: RankCounts, topic: number): readonly number[] | null {
  return draws === 0 ? null : (counts[topic] ?? []).map((count) => count / draws);
}

/** Counts while a simulation runs: one call for each draw, then one reading. */
export class RankCounter {
  readonly #topics: number;
  readonly #counts: Int32Array;
  #draws = 0;

  constructor(topics: number) {
    this.#topics = topics;
    this.#counts = new Int32Array(topics * topics);
  }

  /** Counts one draw; `order` holds the topics' indices, the highest first. */
  add(order: Int32Array): void {
    for (let rank = 0; rank < order.length; rank += 1) {
      const cell = (order[rank] ?? 0) * this.#topics + rank;
      this.#counts[cell] = (this.#counts[cell] ?? 0) + 1;
    }
    this.#draws += 1;
  }

  read(): RankCounts {
    const counts = Array.from({ length: this.#topics }, (_, topic) => [
      ...this.#counts.subarray(topic * this.#topics, (topic + 1) * this.#topics),
    ]);
    return { draws: this.#draws, counts };
  }
}
