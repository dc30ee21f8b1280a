import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measureCriteria } from '@/domain/priorities/criteria';
import { rankPriorities, type RankedCriteria, type Reordering } from '@/domain/priorities/rankPriorities';
import { CRITERIA, forEachCriterion, type Weights } from '@/domain/priorities/weights';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';

const MARGIN = 0.02;
const standard: Weights = { need: 0.35, demand: 0.35, breadth: 0.2, supply: 0.1 };
const onlyNeed: Weights = { need: 1, demand: 0, breadth: 0, supply: 0 };

function aTopic(topic: string, need: number, interestShare: number | null = null): RankedCriteria {
  return { topic, need, demand: 0, breadth: 0, supply: 0, interestShare };
}

function orderOf(topics: readonly RankedCriteria[], reorderings: readonly Reordering[] = []): readonly string[] {
  return rankPriorities(topics, onlyNeed, MARGIN, reorderings).topics.map(({ topic }) => topic);
}

function above(topic: string, other: string): Reordering {
  return { topic, above: other, reason: 'The host can only talk about it in spring.', at: '2027-04-01T09:00:00.000Z' };
}

test('the priority is the weighted sum of the criteria', () => {
  // R, the formula wave: .35 * need + .35 * demand[1:6] + .2 * breadth + .1 * supply
  const expected = [
    0.42614372895622893, 0.22430567009364635, 0.53610171898766656, 0.38456480107024388, 0.27296927609427613,
    0.33752946127946126,
  ];
  const { topics } = measureCriteria(aQuestionnaire(), aFormulaWave());
  const order = rankPriorities(topics, standard, MARGIN);
  for (const [index, { topic }] of topics.entries()) {
    expectClose(order.topics.find((ranked) => ranked.topic === topic)?.priority, expected[index] ?? NaN);
  }
  expect(order.topics.map(({ topic, rank }) => [rank, topic])).toEqual([
    [1, 'infrastructure'],
    [2, 'strategy'],
    [3, 'change'],
    [4, 'future'],
    [5, 'skills'],
    [6, 'foundations'],
  ]);
});

describe('ties', () => {
  it('hold all topics less than the margin below the first of the group, not below their neighbour', () => {
    const topics = [aTopic('a', 0.5), aTopic('b', 0.485), aTopic('c', 0.475), aTopic('d', 0.46)];
    expect(rankPriorities(topics, onlyNeed, MARGIN).groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('do not reach to exactly the margin, whatever the rounding of the difference', () => {
    // As binary numbers 0.6 − 0.58 is 0.020000000000000018 and 0.3 − 0.28 is 0.019999999999999962.
    for (const [high, low] of [
      [0.6, 0.58],
      [0.3, 0.28],
    ] as const) {
      expect(rankPriorities([aTopic('a', high), aTopic('b', low)], onlyNeed, MARGIN).groups).toEqual([['a'], ['b']]);
    }
  });

  it('are broken by the share of interest, then by the order of the questionnaire', () => {
    expect(orderOf([aTopic('a', 0.5, 0.2), aTopic('b', 0.49, 0.7), aTopic('c', 0.495, 0.2)])).toEqual(['b', 'a', 'c']);
  });

  it('count topics without an answer about interest as without interest', () => {
    expect(orderOf([aTopic('a', 0.5, null), aTopic('b', 0.5, 0), aTopic('c', 0.5, 0.1)])).toEqual(['c', 'a', 'b']);
  });

  it('of exactly equal priorities survive rounding', () => {
    // 0.1 + 0.2 and 0.3 differ in the last bit; with no margin the order of the questionnaire decides.
    const topics = [aTopic('a', 0.3), aTopic('b', 0.1 + 0.2)];
    expect(rankPriorities(topics, onlyNeed, 0).topics.map(({ topic }) => topic)).toEqual(['a', 'b']);
  });
});

describe('the organiser', () => {
  const topics = [aTopic('a', 0.5), aTopic('b', 0.495), aTopic('c', 0.49), aTopic('d', 0.3)];

  it('may put a topic above another one of its group', () => {
    expect(orderOf(topics, [above('c', 'a')])).toEqual(['c', 'a', 'b', 'd']);
  });

  it('may do so several times, one after the other', () => {
    expect(orderOf(topics, [above('c', 'a'), above('b', 'c')])).toEqual(['b', 'c', 'a', 'd']);
  });

  it('cannot move a topic out of its group, and is told which reorderings are in force', () => {
    const reorderings = [above('d', 'a'), above('b', 'a')];
    const order = rankPriorities(topics, onlyNeed, MARGIN, reorderings);
    expect(order.topics.map(({ topic }) => topic)).toEqual(['b', 'a', 'c', 'd']);
    expect(order.reorderings).toEqual([reorderings[1]]);
  });

  it('changes nothing with a topic that is not there, or above itself', () => {
    expect(orderOf(topics, [above('x', 'a'), above('a', 'x'), above('a', 'a')])).toEqual(['a', 'b', 'c', 'd']);
  });
});

const share = fc.integer({ min: 0, max: 60 }).map((part) => part / 60);
const someTopics = fc
  .array(fc.record({ need: share, demand: share, breadth: share, supply: share, interestShare: share }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => rows.map((row, index) => ({ ...row, topic: `topic-${index}` })));

test('weights on one criterion give that criterion’s order', () => {
  fc.assert(
    fc.property(someTopics, fc.constantFrom(...CRITERIA), (topics, criterion) => {
      const weights = forEachCriterion((one) => (one === criterion ? 1 : 0));
      const ranked = rankPriorities(topics, weights, 0).topics.map(({ topic }) => topic);
      const sorted = topics.toSorted((a, b) => b[criterion] - a[criterion]).map(({ topic }) => topic);
      expect(ranked).toEqual(sorted);
    }),
  );
});

test('no topic of a group is above one of a group before, and every topic has one rank', () => {
  fc.assert(
    fc.property(someTopics, (topics) => {
      const { groups, topics: ranked } = rankPriorities(topics, standard, MARGIN);
      const priorityOf = new Map(ranked.map(({ topic, priority }) => [topic, priority]));
      const highest = groups.map((group) => Math.max(...group.map((topic) => priorityOf.get(topic) ?? NaN)));
      expect(highest).toEqual(highest.toSorted((a, b) => b - a));
      expect(ranked.map(({ rank }) => rank)).toEqual(topics.map((_, index) => index + 1));
      expect(groups.flat()).toEqual(ranked.map(({ topic }) => topic));
    }),
  );
});
