import { describe, expect, it, test } from 'vitest';
import { measureCriteria } from '@/domain/priorities/criteria';
import { bordaPoints, condorcetWinner, effectiveInfluence, pairwiseTable } from '@/domain/priorities/crossChecks';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';

const standard = { need: 0.35, demand: 0.35, breadth: 0.2, supply: 0.1 };

describe('the formula wave agrees with R', () => {
  // X <- cbind(need, demand[1:6], breadth, supply)
  const { topics } = measureCriteria(aQuestionnaire(), aFormulaWave());

  it('in Borda points', () => {
    // rowSums(6 - apply(-X, 2, rank))
    expect(Object.values(bordaPoints(topics))).toEqual([14, 4, 11.5, 14, 8, 8.5]);
  });

  it('in the pairwise table, which has no winner', () => {
    // outer(1:6, 1:6, Vectorize(function(a, b) sum(X[a, ] > X[b, ])))
    expect(pairwiseTable(topics)).toEqual([
      [0, 3, 1, 2, 3, 3],
      [0, 0, 1, 0, 0, 1],
      [2, 2, 0, 2, 2, 2],
      [1, 4, 2, 0, 3, 3],
      [0, 2, 1, 1, 0, 2],
      [1, 3, 2, 0, 2, 0],
    ]);
    expect(condorcetWinner(topics)).toBeNull();
  });

  it('in effective influence', () => {
    // c(.35, .35, .2, .1) * apply(X, 2, sd)
    const influence = effectiveInfluence(topics, standard);
    expectClose(influence.need, 0.094135264429043838);
    expectClose(influence.demand, 0.022019555520752555);
    expectClose(influence.breadth, 0.03821851249765823);
    expectClose(influence.supply, 0.017213259316477408);
  });
});

const topic = (id: string, need: number, demand: number, breadth: number, supply: number) => ({
  topic: id,
  need,
  demand,
  breadth,
  supply,
});

test('the winner beats every other topic by more criteria, though not by all', () => {
  // a : b is 2 : 1 (supply is equal), a : c is 3 : 1
  const topics = [topic('a', 0.9, 0.1, 0.9, 0.5), topic('b', 0.5, 0.5, 0.5, 0.5), topic('c', 0.1, 0.9, 0.1, 0.1)];
  expect(condorcetWinner(topics)).toBe('a');
});

test('as many criteria for as against is no win', () => {
  expect(condorcetWinner([topic('a', 1, 1, 0, 0), topic('b', 0, 0, 1, 1)])).toBeNull();
});

test('topics that are all equal share the middle places, and nothing has influence', () => {
  const topics = ['a', 'b', 'c'].map((id) => topic(id, 0.5, 0.5, 0.5, 0.5));
  // four criteria × (3 − 2)
  expect(bordaPoints(topics)).toEqual({ a: 4, b: 4, c: 4 });
  expect(condorcetWinner(topics)).toBeNull();
  expect(effectiveInfluence(topics, standard)).toEqual({ need: 0, demand: 0, breadth: 0, supply: 0 });
});
