import { describe, expect, it, test } from 'vitest';
import type { AnswerSheet } from '@/domain/assessment/answer';
import { measureCriteria } from '@/domain/priorities/criteria';
import { explainPriority } from '@/domain/priorities/explainPriority';
import { rankPriorities } from '@/domain/priorities/rankPriorities';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';
import { anOffice } from './office';

function explain(questionnaire: ReturnType<typeof aQuestionnaire>, responses: readonly AnswerSheet[]) {
  const { priorities } = questionnaire.parameters;
  const measured = measureCriteria(questionnaire, responses);
  const order = rankPriorities(measured.topics, priorities.weights, priorities.tieMargin);
  return explainPriority(measured, order, priorities.weights, priorities);
}

const small = aSmallQuestionnaire();

test('one topic is needed but not asked for, the other asked for but not needed', () => {
  const office = anOffice({ shelves: { levels: [1, 1, 1], target: 5 }, readers: { levels: [4, 4, 4], target: 4 } }, [
    'readers',
  ]);
  // Weighted leads over the average of two: need ±0.175, demand ∓0.175, breadth ±0.1.
  expect(explain(small, [office, office])).toMatchObject([
    {
      topic: 'shelves',
      rank: 1,
      reason: {
        kind: 'mixed',
        carriedBy: { criterion: 'need', extreme: 'highest', meanGap: 4, offices: 2 },
        heldBackBy: { criterion: 'demand', extreme: 'lowest', rankedBy: 0, firstPlaces: 0, rankings: 2 },
      },
    },
    {
      topic: 'readers',
      rank: 2,
      reason: {
        kind: 'mixed',
        carriedBy: { criterion: 'demand', extreme: 'highest', rankedBy: 2, firstPlaces: 2, rankings: 2 },
        heldBackBy: { criterion: 'need', extreme: 'lowest', meanGap: 0, offices: 2 },
      },
      topWhen: 'demand',
    },
  ]);
});

test('what is ahead in everything is carried, what is behind in everything held back', () => {
  const office = anOffice({
    shelves: { levels: [2, 2, 2], target: 2, offers: ['failure-story'] },
    readers: { levels: [4, 4, 4], target: 4 },
  });
  expect(explain(small, [office])).toMatchObject([
    { reason: { kind: 'carried', by: { criterion: 'breadth', below: 1, offices: 1 } } },
    { reason: { kind: 'heldBack', by: { criterion: 'breadth', below: 0, offices: 1 } } },
  ]);
});

test('supply tells how many could speak and how many are wanted', () => {
  const [first] = explain(small, [anOffice({ shelves: { offers: ['failure-story'] } })]);
  expect(first?.reason).toEqual({
    kind: 'carried',
    by: { criterion: 'supply', extreme: 'highest', eligible: 1, wanted: 3 },
  });
});

test('equal topics are average, tied with each other, and none is an extreme', () => {
  const about = { levels: [2, 2, 2], target: 4 } as const;
  expect(explain(small, [anOffice({ shelves: about, readers: about })])).toMatchObject([
    { reason: { kind: 'average' }, tiedWith: ['readers'] },
    { reason: { kind: 'average' }, tiedWith: ['shelves'] },
  ]);
});

test('without answers there is nothing to say', () => {
  for (const responses of [[], [anOffice()]]) {
    expect(explain(small, responses).map(({ reason }) => reason)).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  }
});

test('with fewer than two eligible speakers one has to search', () => {
  const office = anOffice({ readers: { offers: ['failure-story'] } });
  expect(explain(small, [office, office])).toMatchObject([
    { eligibleSpeakers: 0, searchForSpeakers: true },
    { eligibleSpeakers: 2, searchForSpeakers: false },
  ]);
});

describe('in the formula wave', () => {
  const explanations = explain(aQuestionnaire(), aFormulaWave());

  it('the first topic is needed most and asked for least', () => {
    expect(explanations[2]).toMatchObject({
      topic: 'infrastructure',
      rank: 1,
      topWhen: null,
      reason: {
        kind: 'mixed',
        carriedBy: { criterion: 'need', extreme: 'highest' },
        // 0.10185 is the lowest demand of all six
        heldBackBy: { criterion: 'demand', extreme: 'lowest', rankedBy: 5, firstPlaces: 2, rankings: 36 },
      },
    });
  });

  it('the fourth would be among the first three if supply made up half, the fifth under no emphasis', () => {
    // R: C <- drop(X %*% c(.35, .35, .2, .1)); apply(-.5 * C - .5 * X, 2, rank)
    // gives the fourth (row 6) the ranks 4, 5, 5 and 2, the fifth (row 5) 5, 4, 4 and 5.
    expect(explanations[5]).toMatchObject({ topic: 'future', rank: 4, topWhen: 'supply' });
    expect(explanations[4]).toMatchObject({ topic: 'skills', rank: 5, topWhen: null });
  });
});
