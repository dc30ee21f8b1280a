import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Parameters } from '@/domain/questionnaire/questionnaire';
import { chanceFor, type Chance } from './chance';
import { compositeOf, orderByPriority } from './composite';
import { criteriaOfTotals } from './criteria';
import { addRow, type OfficeTally } from './officeTally';
import { RankCounter, type RankCounts } from './rankCounts';
import type { Weights } from './weights';

/** Draws as many offices as there are, with replacement, and counts how often each; writes into `times`. */
function drawOffices(chance: Chance, times: Int32Array): void {
  times.fill(0);
  for (let draw = 0; draw < times.length; draw += 1) {
    const office = uniformInt(chance, 0, times.length - 1);
    times[office] = (times[office] ?? 0) + 1;
  }
}

/**
 * Ranks topics for other respondents (method, section 4, *how firm*; Goldstein and Spiegelhalter 1996): each draw takes as
 * many offices as there are, with replacement, and computes all criteria anew; an office drawn twice counts twice
 * everywhere. By priority alone, equal ones in questionnaire order. A generator like `simulateWeights`: yields the number
 * of draws done after each. Without offices there are no draws.
 */
export function* simulateRespondents(
  tally: OfficeTally,
  weights: Weights,
  parameters: Parameters['priorities'],
  seed: number,
): Generator<number, RankCounts, void> {
  const { offices, topics, width, rows, perLevel } = tally;
  const chance = chanceFor(seed, 'respondents');
  const counter = new RankCounter(topics.length);
  const totals = new Float64Array(width);
  const times = new Int32Array(offices);
  const priorities = new Float64Array(topics.length);
  const order = new Int32Array(topics.length);
  const draws = offices === 0 ? 0 : parameters.resamples;
  for (let done = 1; done <= draws; done += 1) {
    drawOffices(chance, times);
    totals.fill(0);
    // One pass over the rows that were drawn, since jumping between them costs more than adding.
    for (let office = 0; office < offices; office += 1) {
      const drawn = times[office] ?? 0;
      if (drawn > 0) addRow(totals, rows, office * width, drawn);
    }
    for (let topic = 0; topic < topics.length; topic += 1) {
      priorities[topic] = compositeOf(criteriaOfTotals(totals, topic, perLevel, parameters), weights);
    }
    orderByPriority(priorities, order);
    counter.add(order);
    yield done;
  }
  return counter.read();
}
