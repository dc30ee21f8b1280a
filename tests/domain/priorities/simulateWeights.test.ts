import { describe, expect, it, test } from 'vitest';
import { chanceFor } from '@/domain/priorities/chance';
import { measureCriteria } from '@/domain/priorities/criteria';
import { acceptabilityOf } from '@/domain/priorities/rankCounts';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { drawWeights, simulateWeights } from '@/domain/priorities/simulateWeights';
import { CRITERIA, type ByCriterion } from '@/domain/priorities/weights';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';

const PARAMETERS = { weightDraws: 10000, weightFloor: 0.05 };
const SEED = 20220101;

/** Shares of 10,000 draws stay within 4.5 standard errors, at most 4.5 × √(p (1 − p) / 10000) ≤ 0.0225. */
function expectShare(share: number | undefined, expected: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / PARAMETERS.weightDraws);
  expect(Math.abs((share ?? NaN) - expected)).toBeLessThanOrEqual(4.5 * error + 1e-3);
}

const only = (changes: Partial<ByCriterion<number>>) => ({ need: 0, demand: 0, breadth: 0, supply: 0, ...changes });

describe('two topics that differ in two criteria', () => {
  it('are each first under half of the weights when they mirror each other', () => {
    const counts = runToEnd(simulateWeights([only({ need: 1 }), only({ demand: 1 })], PARAMETERS, SEED));
    expectShare(acceptabilityOf(counts, 0)?.[0], 1 / 2);
    expectShare(acceptabilityOf(counts, 1)?.[0], 1 / 2);
  });

  // The second is first if w₂ / 2 > w₁. With w = 0.05 + 0.8 x and (x₁, x₂) of density 6 (1 − x₁ − x₂) this is
  // x₁ < x₂ / 2 − 1/32. Integrated: 6 ∫ ((1 − y) L − L² / 2) dy with L = y / 2 − 1/32 over y from 1/16 to 11/16, where
  // x₁ may be at most L, and (5/16)³ beyond, where all of x₁ fits: 1125/4096.
  it('share the first place as an exact integral says when one counts half', () => {
    const counts = runToEnd(simulateWeights([only({ need: 1 }), only({ demand: 0.5 })], PARAMETERS, SEED));
    expectShare(acceptabilityOf(counts, 1)?.[0], 1125 / 4096);
    expectShare(acceptabilityOf(counts, 0)?.[0], 1 - 1125 / 4096);
  });

  // Given that x₁ > x₂, the larger of two uniform parts of x₁ + x₂ (mean 1/2) is 3/4 of it: weights 0.05 + 0.8 × 3/8 = 0.35
  // and 0.05 + 0.8 × 1/8 = 0.15; the other two keep their mean of 1/4. Standard errors are below 0.003.
  it('have the central weights that follow by symmetry', () => {
    const { centralWeights } = runToEnd(simulateWeights([only({ need: 1 }), only({ demand: 1 })], PARAMETERS, SEED));
    const expected = { need: 0.35, demand: 0.15, breadth: 0.25, supply: 0.25 };
    for (const criterion of CRITERIA) {
      expect(Math.abs((centralWeights[0]?.[criterion] ?? NaN) - expected[criterion])).toBeLessThan(0.01);
    }
  });
});

describe('the formula wave agrees with a million draws of R', () => {
  const { topics } = measureCriteria(aQuestionnaire(), aFormulaWave());
  const simulation = runToEnd(simulateWeights(topics, PARAMETERS, SEED));

  // set.seed(1); N <- 1e6; u <- matrix(rexp(4 * N), ncol = 4); w <- 0.05 + 0.8 * u / rowSums(u)
  // P <- w %*% t(X); r <- sapply(1:6, function(a) 1 + rowSums(P > P[, a]))
  it('in rank acceptability', () => {
    // sapply(1:6, function(rank) colMeans(r == rank))
    const expected = [
      [0.008788, 0.485663, 0.178739, 0.32681, 0, 0],
      [0, 0, 0, 0.001885, 0.012959, 0.985156],
      [0.7636, 0.067127, 0.144889, 0.019206, 0.003521, 0.001657],
      [0.227612, 0.310831, 0.445275, 0.016282, 0, 0],
      [0, 0, 0.021078, 0.106137, 0.872785, 0],
      [0, 0.136379, 0.210019, 0.52968, 0.110735, 0.013187],
    ];
    for (const [topic, shares] of expected.entries()) {
      const found = acceptabilityOf(simulation, topic);
      for (const [rank, share] of shares.entries()) expectShare(found?.[rank], share);
    }
  });

  it('in central weights, which topics that are never first do not have', () => {
    // sapply(1:6, function(a) colMeans(w[max.col(P) == a, , drop = FALSE]))
    const third = { need: 0.284585, demand: 0.228486, breadth: 0.287118, supply: 0.199812 };
    for (const criterion of CRITERIA) {
      expect(Math.abs((simulation.centralWeights[2]?.[criterion] ?? NaN) - third[criterion])).toBeLessThan(0.01);
    }
    expect(simulation.centralWeights[1]).toBeNull();
  });
});

test('drawn weights are at least the floor and add up to 1', () => {
  const chance = chanceFor(1, 'weights');
  for (let draw = 0; draw < 1000; draw += 1) {
    const weights = CRITERIA.map((criterion) => drawWeights(chance, 0.05)[criterion]);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.05);
  }
  const weights = drawWeights(chance, 0.05);
  expect(Math.abs(weights.need + weights.demand + weights.breadth + weights.supply - 1)).toBeLessThan(1e-15);
});

test('a floor of a quarter leaves one weighting', () => {
  expect(drawWeights(chanceFor(1, 'weights'), 0.25)).toEqual({ need: 0.25, demand: 0.25, breadth: 0.25, supply: 0.25 });
});

test('topics that are equal rank in the order of the questionnaire', () => {
  const counts = runToEnd(simulateWeights([only({ need: 0.5 }), only({ need: 0.5 })], PARAMETERS, SEED));
  expect(counts.counts).toEqual([
    [10000, 0],
    [0, 10000],
  ]);
});

test('the same seed gives the same result, another seed another one', () => {
  const topics = [only({ need: 1 }), only({ demand: 0.9 }), only({ breadth: 0.8 })];
  const first = runToEnd(simulateWeights(topics, PARAMETERS, 7));
  expect(runToEnd(simulateWeights(topics, PARAMETERS, 7))).toEqual(first);
  expect(runToEnd(simulateWeights(topics, PARAMETERS, 8))).not.toEqual(first);
});

test('every draw is reported, and one can stop after any', () => {
  const simulation = simulateWeights([only({})], { weightDraws: 3, weightFloor: 0.05 }, SEED);
  expect([simulation.next().value, simulation.next().value]).toEqual([1, 2]);
  expect([...simulateWeights([only({})], { weightDraws: 3, weightFloor: 0.05 }, SEED)]).toEqual([1, 2, 3]);
});
