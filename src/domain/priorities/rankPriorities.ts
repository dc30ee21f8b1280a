import { comparePriorities, compositeOf, isWithinMargin } from './composite';
import type { ByCriterion, Weights } from './weights';

/** The organiser's word inside a tie: this topic stands directly above that one. Kept with its reason. */
export interface Reordering {
  readonly topic: string;
  readonly above: string;
  readonly reason: string;
  readonly at: string;
}

/** What ranking looks at; topics are in questionnaire order. */
export interface RankedCriteria extends ByCriterion<number> {
  readonly topic: string;
  readonly interestShare: number | null;
}

export interface RankedTopic {
  readonly topic: string;
  /** 0 to 1 */
  readonly priority: number;
  /** From 1 */
  readonly rank: number;
}

export interface PriorityOrder {
  /** The highest first. */
  readonly topics: readonly RankedTopic[];
  /** The groups of topics too close to be told apart, in order; a topic alone is a group of one. */
  readonly groups: readonly (readonly string[])[];
  /** The reorderings that changed the order; one whose topics are no longer tied is not among them. */
  readonly reorderings: readonly Reordering[];
}

interface Placed extends RankedCriteria {
  readonly priority: number;
}

/** From the top, a group holds all topics less than the margin below its first. */
function groupByMargin(placed: readonly Placed[], margin: number): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const topic of placed) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && isWithinMargin(first.priority, topic.priority, margin)) group.push(topic);
    else groups.push([topic]);
  }
  return groups;
}

function byInterest(a: Placed, b: Placed): number {
  return (b.interestShare ?? 0) - (a.interestShare ?? 0);
}

function withReordering(group: readonly string[], { topic, above }: Reordering): readonly string[] {
  if (topic === above || !group.includes(topic) || !group.includes(above)) return group;
  const others = group.filter((other) => other !== topic);
  return others.toSpliced(others.indexOf(above), 0, topic);
}

/**
 * Ranks topics by their weighted criteria (method, section 4). Topics less than `tieMargin` below the first of their group
 * are tied; inside a group the share of interest decides, then questionnaire order, then the organiser's reorderings one
 * after the other. A reordering never moves a topic out of its group. Topics without an answer about interest count as
 * without interest.
 */
export function rankPriorities(
  criteria: readonly RankedCriteria[],
  weights: Weights,
  tieMargin: number,
  reorderings: readonly Reordering[] = [],
): PriorityOrder {
  const inOrder = new Map(criteria.map(({ topic }, index) => [topic, index]));
  const place = ({ topic }: Placed) => inOrder.get(topic) ?? 0;
  const placed = criteria
    .map((topic): Placed => ({ ...topic, priority: compositeOf(topic, weights) }))
    .toSorted((a, b) => comparePriorities(a.priority, b.priority));
  const inForce = new Set<Reordering>();
  const groups = groupByMargin(placed, tieMargin).map((group) => {
    const byRule = group.toSorted((a, b) => byInterest(a, b) || place(a) - place(b)).map(({ topic }) => topic);
    return reorderings.reduce(
      (order, reordering) => {
        const next = withReordering(order, reordering);
        if (next.join() !== order.join()) inForce.add(reordering);
        return next;
      },
      byRule as readonly string[],
    );
  });
  const priorityOf = new Map(placed.map(({ topic, priority }) => [topic, priority]));
  return {
    topics: groups.flat().map((topic, index) => ({ topic, priority: priorityOf.get(topic) ?? 0, rank: index + 1 })),
    groups,
    reorderings: reorderings.filter((reordering) => inForce.has(reordering)),
  };
}
