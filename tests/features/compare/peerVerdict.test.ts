import { aBenchmark } from '@tests/support/aBenchmark';
import { coreAnswers, aSheet } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { describe, expect, it } from 'vitest';
import type { TopicCell } from '@/domain/disclosure/benchmark';
import { topicOf, type Level, type Topic } from '@/domain/questionnaire/questionnaire';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { toPeerPlaces } from '@/features/compare/reading/peerPlaces';
import { findPeerVerdict } from '@/features/compare/reading/peerVerdict';

const questionnaire = aQuestionnaire();
const all = { dimension: 'all', group: 'all' } as const;
const cell = (topic: string, figures: Partial<TopicCell>): TopicCell => ({ ...all, topic, ...figures });

/** Scores with one level in all core items of some topics. */
function scoresAt(levels: Readonly<Record<string, Level>>) {
  const answers = Object.entries(levels).map(([id, level]) =>
    coreAnswers(topicOf(questionnaire, id) as Topic, Array<Level>(6).fill(level)),
  );
  return scoreAssessment(questionnaire, aSheet({ answers: Object.assign({}, ...answers) as never })).topics;
}

function verdict(topics: readonly TopicCell[], levels: Readonly<Record<string, Level>> | null) {
  const places = toPeerPlaces(questionnaire, aBenchmark({ topics }), all, levels && scoresAt(levels));
  return findPeerVerdict(places, levels !== null);
}

describe('with own answers', () => {
  it('topics are ahead above the upper quartile, behind below the lower one, else with the group', () => {
    const quartiles = { p25: 2, p75: 3 };
    const topics = ['strategy', 'skills', 'future'].map((topic) => cell(topic, quartiles));
    expect(verdict(topics, { strategy: 4, skills: 1, future: 3 })).toEqual({
      kind: 'placed',
      above: ['strategy'],
      below: ['skills'],
      middle: ['future'],
    });
  });

  it('nothing is said where nothing can be compared', () => {
    expect(verdict([cell('strategy', { target: 3 })], { strategy: 4 })).toEqual({ kind: 'unplaced' });
    expect(verdict([cell('strategy', { mean: 3 })], { skills: 4 })).toEqual({ kind: 'unplaced' });
  });
});

describe('without own answers', () => {
  it('the highest and the lowest mean are named, a coded one as its bound, ties together', () => {
    const topics = [
      cell('strategy', { mean: 2.4 }),
      cell('skills', { mean: { atLeast: 4.5 } }),
      cell('future', { mean: 2.4 }),
    ];
    expect(verdict(topics, null)).toEqual({ kind: 'group', furthest: ['skills'], least: ['strategy', 'future'] });
  });

  it('equal means have no furthest', () => {
    expect(verdict([cell('strategy', { mean: 2.4 }), cell('skills', { mean: 2.4 })], null)).toEqual({ kind: 'level' });
  });

  it('without means there is nothing to say', () => {
    expect(verdict([], null)).toEqual({ kind: 'nothing' });
  });
});
