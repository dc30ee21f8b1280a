import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '@/domain/assessment/answer';
import { coreItemsOf, LEVELS, type Level, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreTopic, stagedLevel } from '@/domain/scoring/scoreTopic';
import { aSheet, coreAnswers, type Short } from '@tests/support/answers';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();

function topicAt(of: Questionnaire, index: number) {
  const topic = of.topics[index];
  if (!topic) throw new Error('no such topic');
  return topic;
}

/** The score of the first topic of the delivered questionnaire (six core items) with these answers. */
function scoreOf(shorts: readonly Short[], changes: Partial<AnswerSheet> = {}, of = questionnaire, index = 0) {
  const topic = topicAt(of, index);
  return scoreTopic(topic, aSheet({ answers: coreAnswers(topic, shorts), ...changes }), of.parameters.scoring);
}

const withTarget = (target: Level) => ({ topics: { [topicAt(questionnaire, 0).id]: { 'target-level': target } } });

describe('score', () => {
  test('the score is the mean of the levels', () => {
    // (1 + 2 + 3 + 4 + 5 + 2) / 6 = 17 / 6
    expect(scoreOf([1, 2, 3, 4, 5, 2]).score).toBe(17 / 6);
  });

  test('four levels are enough, and unanswered items do not lower the score', () => {
    expect(scoreOf([3, 3, 4, 4, null, 'dk']).score).toBe(3.5);
  });

  test('three levels are not enough, and the score is then not 0', () => {
    expect(scoreOf([3, 3, 4, 'na', 'dk', null])).toMatchObject({ score: null, staged: null, gap: null, answered: 3 });
  });

  test('the minimum is the one of the edition', () => {
    // small questionnaire: two of three core items are enough, one is not
    expect(scoreOf([4, 5], {}, aSmallQuestionnaire()).score).toBe(4.5);
    expect(scoreOf([4], {}, aSmallQuestionnaire()).score).toBeNull();
  });

  test('an item that is not core is not scored', () => {
    const topic = topicAt(questionnaire, 0);
    const extension = topic.items.find((item) => !item.core)?.id ?? '';
    const answers = { ...coreAnswers(topic, [2, 2, 2, 2]), [extension]: { code: 'level' as const, level: 5 as const } };
    expect(scoreOf([], { answers })).toMatchObject({ score: 2, answered: 4, missing: 2 });
  });
});

describe('range and basis', () => {
  test('unknown and unanswered items count as the lowest and the highest level', () => {
    // levels 3 + 3 + 4 + 4 = 14; two unknown: (14 + 2) / 6 and (14 + 10) / 6
    expect(scoreOf([3, 3, 4, 4, null, 'dk'])).toMatchObject({ low: 16 / 6, high: 4, answered: 4, applicable: 6 });
  });

  test('not applicable items are out of numerator and denominator', () => {
    // four levels of 3 and one unknown among five applicable: (12 + 1) / 5 and (12 + 5) / 5
    expect(scoreOf([3, 3, 3, 3, 'na', 'dk'])).toMatchObject({ low: 2.6, high: 3.4, applicable: 5, notApplicable: 1 });
  });

  test('the range is given without a score', () => {
    expect(scoreOf(['na', 'na', 'na', 'na', 'na', 'dk'])).toMatchObject({ score: null, low: 1, high: 5 });
  });

  test('without an applicable item there is no range', () => {
    expect(scoreOf(['na', 'na', 'na', 'na', 'na', 'na'])).toMatchObject({
      low: null,
      high: null,
      applicable: 0,
      lowBasis: false,
    });
  });

  test('the basis is low when more than a fifth of the applicable items are unknown', () => {
    // 1 of 5 is exactly 20 %: not more; 1 of 4 is 25 %; 2 of 6 is 33 %
    expect(scoreOf([3, 3, 3, 3, 'dk', 'na']).lowBasis).toBe(false);
    expect(scoreOf([3, 3, 3, 'dk', 'na', 'na']).lowBasis).toBe(true);
    expect(scoreOf([3, 3, 3, 3, 'dk', 'dk']).lowBasis).toBe(true);
  });

  test('answers of each kind are counted', () => {
    expect(scoreOf([1, 'na', 'dk', 'dk'])).toMatchObject({ answered: 1, notApplicable: 1, dontKnow: 2, missing: 2 });
  });
});

describe('staged level', () => {
  test('exactly 80 % at a level reach it', () => {
    // 4 of 5 at 4 or above is exactly 80 %, the fifth is at 3
    expect(scoreOf([4, 4, 4, 4, 3]).staged).toBe(4);
  });

  test('four of six are less than 80 %', () => {
    expect(scoreOf([4, 4, 4, 4, 3, 3]).staged).toBe(3);
  });

  test('one item more than one level below holds the stage down', () => {
    // 5 of 6 are at 4, but the last is at 2: not 4 (2 < 3); for 3, 5 of 6 are enough and 2 is one below
    expect(scoreOf([4, 4, 4, 4, 4, 2]).staged).toBe(3);
  });

  test('the share is the one of the edition', () => {
    // 3 of 4 is 75 %
    expect(stagedLevel([4, 4, 4, 3], 0.75)).toBe(4);
    expect(stagedLevel([4, 4, 4, 3], 0.8)).toBe(3);
  });

  test('all at the lowest level are at stage 1', () => {
    expect(scoreOf([1, 1, 1, 1]).staged).toBe(1);
  });
});

describe('target and gap', () => {
  test('the gap is what the target is above the score', () => {
    // 4 - 17 / 6 = 7 / 6
    expect(scoreOf([1, 2, 3, 4, 5, 2], withTarget(4))).toMatchObject({ target: 4, gap: 7 / 6 });
  });

  test('a target below the score leaves no gap', () => {
    expect(scoreOf([4, 4, 4, 4], withTarget(2)).gap).toBe(0);
  });

  test('without a target there is no gap', () => {
    expect(scoreOf([4, 4, 4, 4])).toMatchObject({ target: null, gap: null });
  });
});

describe('holding back', () => {
  const items = coreItemsOf(topicAt(questionnaire, 0)).map((item) => item.id);

  test('the lowest and the second lowest below the score hold back', () => {
    // score 17 / 6 = 2.83: level 1 first, then the first of the two items at level 2
    expect(scoreOf([5, 2, 3, 4, 1, 2]).holdingBack).toEqual([
      { item: items[4], level: 1 },
      { item: items[1], level: 2 },
    ]);
  });

  test('the second lowest does not hold back when it is not below the score', () => {
    // score (2 + 4 + 4 + 4 + 4 + 4) / 6 = 3.67
    expect(scoreOf([2, 4, 4, 4, 4, 4]).holdingBack).toEqual([{ item: items[0], level: 2 }]);
  });

  test('of equal items the first in the questionnaire is named', () => {
    expect(scoreOf([3, 3, 3, 3, 3, 3]).holdingBack).toEqual([{ item: items[0], level: 3 }]);
  });

  test('an item at the highest level never holds back', () => {
    expect(scoreOf([5, 5, 5, 5, 5, 5]).holdingBack).toEqual([]);
  });

  test('without a score only the lowest item is named', () => {
    expect(scoreOf([1, 2, 5]).holdingBack).toEqual([{ item: items[0], level: 1 }]);
  });
});

describe('for all answers', () => {
  const short = fc.constantFrom<Short[]>(...LEVELS, 'na', 'dk', null);
  const answers = fc.array(short, { minLength: 6, maxLength: 6 });

  test('the score lies within its range, and the range within the levels', () => {
    fc.assert(
      fc.property(answers, (shorts) => {
        const { score, low, high } = scoreOf(shorts);
        if (low === null || high === null) return;
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThanOrEqual(score ?? high);
        expect(high).toBeGreaterThanOrEqual(score ?? low);
      }),
    );
  });

  test('a higher answer never lowers score, stage or range', () => {
    fc.assert(
      fc.property(answers, fc.nat(5), (shorts, index) => {
        const old = shorts[index];
        if (typeof old !== 'number' || old === 5) return;
        const before = scoreOf(shorts);
        const after = scoreOf(shorts.with(index, (old + 1) as Level));
        for (const field of ['score', 'staged', 'low', 'high'] as const) {
          expect(after[field] ?? 0).toBeGreaterThanOrEqual(before[field] ?? 0);
        }
      }),
    );
  });

  test('every core item is counted once', () => {
    fc.assert(
      fc.property(answers, (shorts) => {
        const { answered, notApplicable, dontKnow, missing } = scoreOf(shorts);
        expect(answered + notApplicable + dontKnow + missing).toBe(6);
      }),
    );
  });
});
