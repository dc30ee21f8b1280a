import { coreItemsOf, type Topic } from '@/domain/questionnaire/questionnaire';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import { mean } from '@/domain/statistics/mean';
import { leastCommonMultiple } from '@/domain/statistics/ratio';
import { sum } from '@/domain/statistics/sum';
import type { Cell, Group } from './cell';
import { inLevels, summarise } from './summarise';

/** What the offices of a group say about one topic. */
export interface TopicAggregate extends Cell {
  readonly topic: string;
  /** Mean target and mean gap of the offices with both a score and a target; absent when there are none. */
  readonly target?: number;
  readonly gap?: number;
}

/** A score as whole steps, of which each level has `perLevel`; a multiple of the number of answers. */
function stepsOf({ levelSum, answered }: TopicScore, perLevel: number): number {
  return levelSum * (perLevel / answered);
}

/** Mean target and mean gap of offices that have a score. */
function describeTargets(scores: readonly TopicScore[], perLevel: number): Pick<TopicAggregate, 'target' | 'gap'> {
  const targets = scores.flatMap(({ target }) => target ?? []);
  const gaps = scores.flatMap((score) =>
    score.target === null ? [] : [Math.max(0, score.target * perLevel - stepsOf(score, perLevel))],
  );
  return { ...inLevels('target', mean(targets), 1), ...inLevels('gap', mean(gaps), perLevel) };
}

/** One row of the topics: the scores of a group, and how many answers stand behind them. `place` is the topic's place in the questionnaire. */
export function aggregateTopic(topic: Topic, place: number, cell: Group, below: number): TopicAggregate {
  const { dimension, group, members } = cell;
  const all = members.flatMap(({ scores }) => scores[place] ?? []);
  const scores = all.filter(({ score }) => score !== null);
  const perLevel = leastCommonMultiple(new Set(scores.map(({ answered }) => answered)));
  const asked = coreItemsOf(topic).length * members.length;
  const share = (count: (score: TopicScore) => number) => sum(all.map(count)) / asked;
  return {
    dimension,
    group,
    topic: topic.id,
    ...summarise({ values: scores.map((score) => stepsOf(score, perLevel)), perLevel }, below),
    notApplicable: share((score) => score.notApplicable),
    dontKnow: share((score) => score.dontKnow),
    missing: share((score) => score.missing),
    ...describeTargets(scores, perLevel),
  };
}
