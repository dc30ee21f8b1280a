import { aSheet, coreAnswers, type Short } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { describe, expect, it } from 'vitest';
import { scoreAssessment, type AssessmentScore } from '@/domain/scoring/scoreAssessment';
import { findHeaviest, findTargetView, findVerdict, placeOf } from '@/features/assess/result/resultVerdict';

const questionnaire = aQuestionnaire();

/** Scores of the first topics from their core answers, with targets by place. */
function scoresOf(shorts: readonly (readonly Short[])[], targets: readonly number[] = []): AssessmentScore {
  const { topics } = questionnaire;
  const answers = topics.map((topic, index) => coreAnswers(topic, shorts[index] ?? []));
  const values = topics.flatMap(({ id }, index) => {
    const target = targets[index];
    return target === undefined ? [] : [[id, { 'target-level': target }] as const];
  });
  const sheet = aSheet({ answers: Object.assign({}, ...answers), topics: Object.fromEntries(values) });
  return scoreAssessment(questionnaire, sheet);
}

const all = (level: 1 | 2 | 3 | 4 | 5): readonly Short[] => [level, level, level, level, level, level];

describe('a score in words', () => {
  it.each([
    [12, 4, { kind: 'at', level: 3 }],
    // 13 / 4 = 3.25 is just near 3, 10 / 4 = 2.5 is near nothing, 11 / 4 = 2.75 is just near 3.
    [13, 4, { kind: 'at', level: 3 }],
    [10, 4, { kind: 'between', low: 2, high: 3 }],
    [11, 4, { kind: 'at', level: 3 }],
    // 8 / 6 = 1.33…
    [8, 6, { kind: 'between', low: 1, high: 2 }],
    // 27 / 6 = 4.5
    [27, 6, { kind: 'between', low: 4, high: 5 }],
    [6, 6, { kind: 'at', level: 1 }],
    [30, 6, { kind: 'at', level: 5 }],
  ])('%i out of %i answers', (levelSum, answered, place) => {
    expect(placeOf({ levelSum, answered })).toEqual(place);
  });
});

describe('the verdict', () => {
  it('says that there is none when no topic has a score', () => {
    const score = scoresOf([[3, 3, 3]]);
    expect(findVerdict(score)).toEqual({ kind: 'none' });
    expect(findHeaviest(score, findVerdict(score))).toEqual([]);
  });

  it('knows one topic when only one has a score', () => {
    const score = scoresOf([[], all(2)]);
    expect(findVerdict(score)).toEqual({
      kind: 'one',
      all: { topics: ['foundations'], place: { kind: 'at', level: 2 } },
    });
  });

  it('names no strongest topic when all are equal, also over different numbers of answers', () => {
    // (2 + 3 + 2 + 3) / 4 = (2 + 2 + 2 + 3 + 3 + 3) / 6 = 2.5
    const score = scoresOf([
      [2, 3, 2, 3],
      [2, 2, 2, 3, 3, 3],
    ]);
    const place = { kind: 'between', low: 2, high: 3 };
    expect(findVerdict(score)).toEqual({ kind: 'one', all: { topics: ['strategy', 'foundations'], place } });
  });

  it('names strongest and weakest with all that are tied', () => {
    const verdict = findVerdict(scoresOf([all(4), all(2), all(4), all(3)]));
    expect(verdict).toEqual({
      kind: 'spread',
      strongest: { topics: ['strategy', 'infrastructure'], place: { kind: 'at', level: 4 } },
      weakest: { topics: ['foundations'], place: { kind: 'at', level: 2 } },
    });
  });

  it('does not say the same place twice when strongest and weakest are close', () => {
    // 18 / 6 = 3 and 19 / 6 = 3.17 are both at level 3.
    expect(findVerdict(scoresOf([all(3), [3, 3, 3, 3, 3, 4]]))).toMatchObject({
      kind: 'close',
      strongest: { topics: ['foundations'] },
      weakest: { topics: ['strategy'] },
    });
  });

  it('tells the lowest two items of the weakest topic', () => {
    // Mean 14 / 6 = 2.33; the lowest item is the fourth, the second lowest the first.
    const score = scoresOf([all(4), [2, 3, 3, 1, 3, 2]]);
    expect(findHeaviest(score, findVerdict(score))).toEqual(['foundations-support', 'foundations-sponsorship']);
  });

  it('tells nothing that holds back when every answer is at the highest level', () => {
    const score = scoresOf([all(5), all(5)]);
    expect(findHeaviest(score, findVerdict(score))).toEqual([]);
  });
});

describe('scores and targets', () => {
  it('names the two topics furthest from their targets, largest gap first', () => {
    // Gaps: 4 − 3 = 1, 5 − 2 = 3, 4 − 2 = 2; the fourth has reached its target.
    expect(findTargetView(scoresOf([all(3), all(2), all(2), all(4)], [4, 5, 4, 4]))).toEqual({
      kind: 'furthest',
      topics: ['foundations', 'infrastructure'],
      reached: 1,
      of: 4,
    });
  });

  it('says that all is reached when no target is above its score', () => {
    expect(findTargetView(scoresOf([all(3), all(4)], [3, 2]))).toEqual({ kind: 'reached', topics: 2 });
  });

  it('knows scores without targets, and no scores at all', () => {
    expect(findTargetView(scoresOf([all(3)]))).toEqual({ kind: 'noTargets' });
    expect(findTargetView(scoresOf([], [4, 4]))).toEqual({ kind: 'noScores' });
  });
});
