import type { Assessment } from '@/domain/assessment/assessment';
import { rankingOf } from '@/domain/assessment/ranking';
import type { Level, Questionnaire, Topic } from '@/domain/questionnaire/questionnaire';
import { median } from '@/domain/statistics/median';
import { scoreTopic } from './scoreTopic';

/** Something the respondent may want to look at again. Flags are shown, never used to change or delete an answer. */
export type Flag =
  /** All items of the topic are at one level, and half of them were answered faster than they can be read. */
  | { readonly kind: 'rushed'; readonly topic: string; readonly level: Level; readonly medianSeconds: number }
  | { readonly kind: 'targetBelowScore'; readonly topic: string; readonly target: Level; readonly score: number }
  /** The topic is among the most wanted ones, but nobody would attend its workshop or read its notes. */
  | { readonly kind: 'rankedWithoutInterest'; readonly topic: string };

function commonLevel(topic: Topic, assessment: Assessment): Level | null {
  const levels = topic.items.map(({ id }) => {
    const answer = assessment.answers[id];
    return answer?.code === 'level' ? answer.level : null;
  });
  const [first = null] = levels;
  return levels.every((level) => level === first) ? first : null;
}

/**
 * Median time per item of a topic, in seconds. The time of an item is the difference to the answer before it in the same
 * topic, so the first one has none; null when fewer than two items have a time.
 */
export function medianSecondsPerItem(topic: Topic, answeredAt: Assessment['answeredAt']): number | null {
  const times = topic.items
    .flatMap(({ id }) => answeredAt[id] ?? [])
    .map((time) => Date.parse(time))
    .toSorted((a, b) => a - b);
  return median(times.slice(1).map((time, index) => (time - (times[index] ?? time)) / 1000));
}

function findRushed(topic: Topic, assessment: Assessment, limit: number): readonly Flag[] {
  const level = commonLevel(topic, assessment);
  const medianSeconds = medianSecondsPerItem(topic, assessment.answeredAt);
  if (level === null || medianSeconds === null || medianSeconds >= limit) return [];
  return [{ kind: 'rushed', topic: topic.id, level, medianSeconds }];
}

function findTargetBelowScore(topic: Topic, assessment: Assessment, questionnaire: Questionnaire): readonly Flag[] {
  const { score, target } = scoreTopic(topic, assessment, questionnaire.parameters.scoring);
  if (score === null || target === null || target >= score) return [];
  return [{ kind: 'targetBelowScore', topic: topic.id, target, score }];
}

/**
 * What looks rushed or contradicts itself: first by topic in questionnaire order, then the ranked topics (those that the
 * organiser added included) in the order of the ranking.
 */
export function findFlags(questionnaire: Questionnaire, assessment: Assessment): readonly Flag[] {
  const { rushedMedianSeconds } = questionnaire.parameters.scoring;
  const byTopic = questionnaire.topics.flatMap((topic) => [
    ...findRushed(topic, assessment, rushedMedianSeconds),
    ...findTargetBelowScore(topic, assessment, questionnaire),
  ]);
  const withoutInterest = rankingOf(assessment)
    .filter((topic) => String(assessment.topics[topic]?.['workshop-interest']) === '0')
    .map((topic): Flag => ({ kind: 'rankedWithoutInterest', topic }));
  return [...byTopic, ...withoutInterest];
}
