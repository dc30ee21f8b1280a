import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { chanceFor, type Chance } from './chance';
import { compositeOf, orderByPriority } from './composite';
import { RankCounter, type RankCounts } from './rankCounts';
import { CRITERIA, forEachCriterion, type ByCriterion, type Weights } from './weights';

/** What other weights would make of the order. */
export interface WeightSimulation extends RankCounts {
  /** By topic: the mean of the weights that put it first; null when none did. */
  readonly centralWeights: readonly (Weights | null)[];
}

/**
 * Weights that are uniform on all that are at least `floor` each: floor + (1 − 4 floor) × Dirichlet(1, 1, 1, 1). The
 * Dirichlet part are the gaps between three sorted uniform numbers, which needs no logarithm and is exact.
 */
export function drawWeights(chance: Chance, floor: number): Weights {
  const cuts = new Float64Array(CRITERIA.length - 1);
  for (let cut = 0; cut < cuts.length; cut += 1) cuts[cut] = uniformFloat64(chance);
  cuts.sort();
  const spread = 1 - CRITERIA.length * floor;
  return forEachCriterion((criterion) => {
    const index = CRITERIA.indexOf(criterion);
    return floor + spread * ((cuts[index] ?? 1) - (cuts[index - 1] ?? 0));
  });
}

/**
 * Ranks topics under random weights (method, section 4, *how firm*; Lahdelma and Salminen 2001). By priority alone, equal
 * ones in the order of `criteria`. A generator: yields the number of draws done after each, so that the caller decides when
 * to pause or stop; the result does not depend on the pauses. The same seed gives the same result everywhere.
 */
export function* simulateWeights(
  criteria: readonly ByCriterion<number>[],
  { weightDraws, weightFloor }: { readonly weightDraws: number; readonly weightFloor: number },
  seed: number,
): Generator<number, WeightSimulation, void> {
  const chance = chanceFor(seed, 'weights');
  const counter = new RankCounter(criteria.length);
  const priorities = new Float64Array(criteria.length);
  const order = new Int32Array(criteria.length);
  const sums = criteria.map(() => ({ count: 0, need: 0, demand: 0, breadth: 0, supply: 0 }));
  for (let done = 1; done <= weightDraws; done += 1) {
    const weights = drawWeights(chance, weightFloor);
    for (const [topic, own] of criteria.entries()) priorities[topic] = compositeOf(own, weights);
    orderByPriority(priorities, order);
    counter.add(order);
    const first = sums[order[0] ?? 0];
    if (first) {
      first.count += 1;
      for (const criterion of CRITERIA) first[criterion] += weights[criterion];
    }
    yield done;
  }
  return {
    ...counter.read(),
    centralWeights: sums.map((sum) =>
      sum.count === 0 ? null : forEachCriterion((criterion) => sum[criterion] / sum.count),
    ),
  };
}
