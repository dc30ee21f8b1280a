import { describe, expect, it, test } from 'vitest';
import type { AnswerSheet } from '@/domain/assessment/answer';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { defaultChoice } from '@/domain/priorities/topicRanking';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';
import { anOffice } from './office';

const small = aSmallQuestionnaire();

function rankSmall(responses: readonly AnswerSheet[]) {
  return runToEnd(rankTopics(small, responses, defaultChoice(small)));
}

describe('the formula wave', () => {
  const questionnaire = aQuestionnaire();
  const ranking = runToEnd(rankTopics(questionnaire, aFormulaWave(), defaultChoice(questionnaire)));
  const { priorities } = ranking;

  it('has the fields of priorities.json and no others', () => {
    expect(Object.keys(priorities)).toEqual(['seed', 'weights', 'topics', 'borda', 'kendallW']);
    expect(Object.keys(priorities.topics[0] ?? {})).toEqual([
      'topic',
      'need',
      'demand',
      'breadth',
      'supply',
      'priority',
      'rank',
      'tier',
      'eligibleSpeakers',
      'topThreeByWeights',
      'topThreeByRespondents',
      'rankInterval',
      'acceptability',
      'interestShare',
      'centralWeights',
      'focus',
    ]);
    expect(priorities).toMatchObject({ seed: 20220101, weights: questionnaire.parameters.priorities.weights });
  });

  // By 10⁶ and 2 × 10⁵ draws of R (see the simulations' tests) the shares of the top three are 0.67 and 0.95, 0 and 0.01,
  // 0.98 and 1.00, 0.98 and 0.75, 0.02 and 0.06, 0.35 and 0.24: only one topic has 0.8 in both, two have 0.5 in one.
  it('has one firm and two contested topics', () => {
    expect(priorities.topics.map(({ topic, tier }) => [topic, tier])).toEqual([
      ['strategy', 'contested'],
      ['foundations', 'later'],
      ['infrastructure', 'firm'],
      ['change', 'contested'],
      ['skills', 'later'],
      ['future', 'later'],
    ]);
  });

  it('survives being copied between threads and written as JSON', () => {
    expect(structuredClone(ranking)).toEqual(ranking);
    expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking);
  });

  it('gives the same bytes in any order of the responses', () => {
    const reversed = rankTopics(questionnaire, aFormulaWave().toReversed(), defaultChoice(questionnaire));
    expect(JSON.stringify(runToEnd(reversed).priorities)).toBe(JSON.stringify(priorities));
  });
});

test('progress counts the draws of both simulations', () => {
  const { weightDraws, resamples } = small.parameters.priorities;
  const steps = [...rankTopics(small, [anOffice()], defaultChoice(small))];
  expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: weightDraws + resamples }, (_, i) => i + 1));
  expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([weightDraws + resamples]));
});

test('without responses nothing is simulated and every topic is for later', () => {
  const { priorities, focus } = rankSmall([]);
  expect(priorities).toEqual({
    seed: 7,
    weights: small.parameters.priorities.weights,
    topics: ['shelves', 'readers'].map((topic, index) => ({
      topic,
      need: 0,
      demand: 0,
      breadth: 0,
      supply: 0,
      priority: 0,
      rank: index + 1,
      tier: 'later',
      eligibleSpeakers: 0,
      focus: [],
    })),
    // four criteria × (2 − 1.5)
    borda: { shelves: 2, readers: 2 },
  });
  expect(focus).toEqual({ shelves: [], readers: [] });
});

test('one response decides alone', () => {
  const { priorities } = rankSmall([
    anOffice({ shelves: { levels: [4, 4, 4], target: 4 }, readers: { levels: [1, 1], target: 5 } }, ['readers']),
  ]);
  expect(priorities.topics).toMatchObject([
    { topic: 'shelves', rank: 2, tier: 'later', topThreeByRespondents: 0, rankInterval: [2, 2], acceptability: [0, 1] },
    // 0.35 + 0.35 + 0.2, no speaker
    { topic: 'readers', rank: 1, tier: 'firm', topThreeByRespondents: 1, rankInterval: [1, 1], acceptability: [1, 0] },
  ]);
  expect(priorities.topics[1]?.priority).toBeCloseTo(0.9, 12);
  expect(priorities).toMatchObject({ condorcet: 'readers', kendallW: 1 });
});

test('when all offices and topics are equal the order is that of the questionnaire, and nobody wins', () => {
  const about = { levels: [2, 2, 2], target: 4, interest: 2 } as const;
  const office = anOffice({ shelves: about, readers: about });
  const { priorities, order } = rankSmall([office, office, office]);
  expect(order.groups).toEqual([['shelves', 'readers']]);
  expect(priorities.topics.map(({ rank }) => rank)).toEqual([1, 2]);
  expect(priorities).not.toHaveProperty('condorcet');
  expect(priorities).not.toHaveProperty('kendallW');
});

test('a topic without any score still has its demand', () => {
  const { priorities } = rankSmall([anOffice({ shelves: { levels: [2, 2], target: 3 } }, ['readers'])]);
  expect(priorities.topics[1]).toMatchObject({ need: 0, breadth: 0, demand: 1, focus: [] });
});

test('a topic that no weights put first has no central weights, one without answers no share of interest', () => {
  const { priorities } = rankSmall([anOffice({ shelves: { levels: [1, 1], target: 5, interest: 3 } }, ['shelves'])]);
  expect(priorities.topics[0]).toMatchObject({ interestShare: 1, centralWeights: expect.any(Object) });
  expect(priorities.topics[1]).not.toHaveProperty('centralWeights');
  expect(priorities.topics[1]).not.toHaveProperty('interestShare');
});

test('the organiser’s weights, seed and reorderings are followed and stored', () => {
  const about = { levels: [2, 2, 2], target: 4 } as const;
  const weights = { need: 1, demand: 0, breadth: 0, supply: 0 };
  const reordering = {
    topic: 'readers',
    above: 'shelves',
    reason: 'The host prefers it.',
    at: '2027-04-01T09:00:00.000Z',
  };
  const choice = { ...defaultChoice(small), weights, seed: 4294967295, reorderings: [reordering] };
  const { priorities, order } = runToEnd(rankTopics(small, [anOffice({ shelves: about, readers: about })], choice));
  expect(priorities).toMatchObject({ weights, seed: 4294967295 });
  expect(priorities.topics.map(({ rank }) => rank)).toEqual([2, 1]);
  expect(order.reorderings).toEqual([reordering]);
});

test('extra topics take part in agreement, and have no row', () => {
  const choice = defaultChoice(small, ['cellar']);
  const offices = [anOffice({}, ['cellar', 'shelves']), anOffice({}, ['cellar', 'readers'])];
  const { priorities, criteria } = runToEnd(rankTopics(small, offices, choice));
  expect(priorities.topics.map(({ topic }) => topic)).toEqual(['shelves', 'readers']);
  expect(criteria.extraTopics).toMatchObject([{ topic: 'cellar', demand: 1 }]);
  // Ranks of cellar, shelves, readers: (1, 2, 3) and (1, 3, 2): sums 2, 5, 5 around 4: S = 6; 12 × 6 / (4 × 24) = 0.75
  expect(priorities.kendallW).toBe(0.75);
});
