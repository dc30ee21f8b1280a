import type { ByCriterion, Weights } from './weights';

/**
 * Priorities nearer than this are equal: they are sums of four rounded products, and a tie of the exact values must stay a
 * tie. Exact values that differ at all differ by far more in any collection that can occur.
 */
const ROUNDING = 1e-12;

/** The priority of a topic, 0 to 1: the weighted sum of its criteria. */
export function compositeOf(criteria: ByCriterion<number>, weights: Weights): number {
  return (
    weights.need * criteria.need +
    weights.demand * criteria.demand +
    weights.breadth * criteria.breadth +
    weights.supply * criteria.supply
  );
}

/** Negative when `a` is above `b`, positive when it is below, 0 when they are equal but for rounding. */
export function comparePriorities(a: number, b: number): number {
  return Math.abs(a - b) < ROUNDING ? 0 : b - a;
}

/** Whether `below` is less than `margin` under `top`; exactly the margin is not less. */
export function isWithinMargin(top: number, below: number, margin: number): boolean {
  return top - below < margin - ROUNDING;
}

/** The indices of priorities from the highest to the lowest; equal ones keep their order. Writes into `order`. */
export function orderByPriority(priorities: Float64Array, order: Int32Array): void {
  for (let index = 0; index < order.length; index += 1) {
    let place = index;
    const own = priorities[index] ?? 0;
    for (; place > 0 && comparePriorities(own, priorities[order[place - 1] ?? 0] ?? 0) < 0; place -= 1) {
      order[place] = order[place - 1] ?? 0;
    }
    order[place] = index;
  }
}
