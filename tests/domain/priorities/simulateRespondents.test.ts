import { describe, expect, it, test } from 'vitest';
import { tallyOffices } from '@/domain/priorities/officeTally';
import { rankIntervalOf, topFrequency } from '@/domain/priorities/rankCounts';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { simulateRespondents } from '@/domain/priorities/simulateRespondents';
import type { Weights } from '@/domain/priorities/weights';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';
import { anOffice, withPriorities } from './office';

const onlyDemand: Weights = { need: 0, demand: 1, breadth: 0, supply: 0 };
const small = withPriorities(aSmallQuestionnaire(), { resamples: 10000 });

function simulateDemand(offices: readonly ReturnType<typeof anOffice>[]) {
  const tally = tallyOffices(small, offices);
  return runToEnd(simulateRespondents(tally, onlyDemand, small.parameters.priorities, 7));
}

/** Within 4.5 standard errors of a share. */
function expectShare({ count, draws }: { count: number; draws: number }, expected: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / draws);
  expect(Math.abs(count / draws - expected)).toBeLessThanOrEqual(4.5 * error + 1e-3);
}

// One office wants shelves, one readers. Of two draws both are the second with probability 1/4; otherwise shelves have as
// many points or more, and stand first in the questionnaire.
test('two offices that disagree: the first topic is first in three quarters', () => {
  const counts = simulateDemand([anOffice({}, ['shelves']), anOffice({}, ['readers'])]);
  expectShare(topFrequency(counts, 0, 1), 3 / 4);
});

// Of three draws from (shelves, readers, readers) readers are first unless shelves are drawn at least twice:
// 1 − (3 × (1/3)² × 2/3 + (1/3)³) = 1 − 7/27.
test('an office drawn twice counts twice', () => {
  const counts = simulateDemand([anOffice({}, ['shelves']), anOffice({}, ['readers']), anOffice({}, ['readers'])]);
  expectShare(topFrequency(counts, 1, 1), 20 / 27);
});

test('one response can only be drawn again', () => {
  const counts = simulateDemand([anOffice({}, ['readers'])]);
  expect(counts.counts).toEqual([
    [0, 10000],
    [10000, 0],
  ]);
});

test('without responses nothing is drawn', () => {
  expect(simulateDemand([]).draws).toBe(0);
});

describe('the formula wave agrees with 200,000 resamples of R', () => {
  const questionnaire = aQuestionnaire();
  const { priorities } = questionnaire.parameters;
  const counts = runToEnd(
    simulateRespondents(tallyOffices(questionnaire, aFormulaWave()), priorities.weights, priorities, priorities.seed),
  );

  // set.seed(1); B <- 2e5; n <- rmultinom(B, I, rep(1, I)); z <- function(x) { x[is.na(x)] <- 0; x }
  // gap <- matrix(pmax(0, target - s), 6)
  // pt <- t(sapply(1:6, function(t) colSums((ballot == t) * c(3, 2, 1), na.rm = TRUE)))
  // el <- offer == 2 | (offer < 2 & !is.na(s) & s >= 3.5)
  // P <- .35 * pmin(1, (z(gap) %*% n) / ((!is.na(gap)) %*% n) / 2) +
  //   .35 * (pt %*% n) / matrix(3 * ((!is.na(ballot[1, ])) %*% n), 6, B, byrow = TRUE) +
  //   .2 * (z(s < 3) %*% n) / ((!is.na(s)) %*% n) + .1 * pmin(1, (el %*% n) / 3)
  // r <- t(apply(-round(P, 12), 2, rank, ties.method = "first"))
  it('in the share of the top three', () => {
    // colMeans(r <= 3)
    const expected = [0.948075, 0.007055, 0.999995, 0.745695, 0.057585, 0.241595];
    for (const [topic, share] of expected.entries()) expectShare(topFrequency(counts, topic, 3), share);
  });

  // t(apply(r, 2, quantile, c(.05, .95), type = 1)); the first topic is at rank 1 in 5.12 % of the resamples and may miss it.
  it('in the interval of ranks', () => {
    const expected = [
      [5, 6],
      [1, 2],
      [2, 5],
      [3, 6],
      [3, 5],
    ];
    expect(expected.map((_, index) => rankIntervalOf(counts, index + 1))).toEqual(expected);
    expect(rankIntervalOf(counts, 0)?.[1]).toBe(4);
  });
});

test('neither the order of the offices nor pauses change the result', () => {
  const questionnaire = withPriorities(aQuestionnaire(), { resamples: 50 });
  const { priorities } = questionnaire.parameters;
  const simulate = (responses: ReturnType<typeof aFormulaWave>) =>
    simulateRespondents(tallyOffices(questionnaire, responses), priorities.weights, priorities, 3);
  const paused = simulate(aFormulaWave());
  for (let step = 0; step < 20; step += 1) paused.next();
  expect(runToEnd(paused)).toEqual(runToEnd(simulate(aFormulaWave().toReversed())));
});
