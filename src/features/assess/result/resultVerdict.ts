import type { Level } from '@/domain/questionnaire/questionnaire';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import type { AssessmentScore } from '@/domain/scoring/scoreAssessment';
import type { TopicScore } from '@/domain/scoring/scoreTopic';

/** Where a score is in words: near one level, or between two neighbours. */
export type ScorePlace =
  | { readonly kind: 'at'; readonly level: Level }
  | { readonly kind: 'between'; readonly low: Level; readonly high: Level };

/** Topics that share one score, and where that is. */
export interface Standing {
  readonly topics: readonly string[];
  readonly place: ScorePlace;
}

/** What the result says before any chart. */
export type Verdict =
  /** No topic has a score. */
  | { readonly kind: 'none' }
  /** One topic has a score, or all that have one have the same. */
  | { readonly kind: 'one'; readonly all: Standing }
  /** Strongest and weakest differ, but the same words tell where they are. */
  | { readonly kind: 'close'; readonly strongest: Standing; readonly weakest: Standing }
  | { readonly kind: 'spread'; readonly strongest: Standing; readonly weakest: Standing };

interface ScoredTopic extends TopicScore {
  readonly score: number;
}

/** Scores up to a quarter of a level away from a level are near it; compared in whole numbers. */
const NEAR = 4;

/** The words' place of a mean: `levelSum / answered`, exactly. */
export function placeOf({ levelSum, answered }: Pick<TopicScore, 'levelSum' | 'answered'>): ScorePlace {
  const near = LEVELS.find((level) => NEAR * Math.abs(levelSum - level * answered) <= answered);
  if (near !== undefined) return { kind: 'at', level: near };
  const low = LEVELS.findLast((level) => level * answered < levelSum) ?? LEVELS[0];
  return { kind: 'between', low, high: (low + 1) as Level };
}

export function isScored(topic: TopicScore): topic is ScoredTopic {
  return topic.score !== null;
}

/** Means of whole numbers are equal exactly when the numbers that stand for them are. */
function standingAt(score: number, topics: readonly ScoredTopic[]): Standing {
  const there = topics.filter((topic) => topic.score === score);
  const [first] = there;
  if (!first) throw new Error('No topic has this score.');
  return { topics: there.map(({ topic }) => topic), place: placeOf(first) };
}

function isSamePlace(a: ScorePlace, b: ScorePlace): boolean {
  if (a.kind === 'at') return b.kind === 'at' && a.level === b.level;
  return b.kind === 'between' && a.low === b.low;
}

/** Where an office is, and what is strongest and weakest; ties are named together, in questionnaire order. */
export function findVerdict({ topics }: AssessmentScore): Verdict {
  const scored = topics.filter(isScored);
  if (scored.length === 0) return { kind: 'none' };
  const scores = scored.map(({ score }) => score);
  const strongest = standingAt(Math.max(...scores), scored);
  const weakest = standingAt(Math.min(...scores), scored);
  if (strongest.topics.length === scored.length) return { kind: 'one', all: strongest };
  return { kind: isSamePlace(strongest.place, weakest.place) ? 'close' : 'spread', strongest, weakest };
}

/** At most this many items are named in the verdict. */
const NAMED_ITEMS = 2;

/** The lowest items of the weakest topics: what holds an office back most. Empty when nothing does. */
export function findHeaviest(score: AssessmentScore, verdict: Verdict): readonly string[] {
  if (verdict.kind === 'none') return [];
  const { topics } = verdict.kind === 'one' ? verdict.all : verdict.weakest;
  return score.topics
    .filter(({ topic }) => topics.includes(topic))
    .flatMap(({ holdingBack }) => holdingBack)
    .toSorted((a, b) => a.level - b.level)
    .slice(0, NAMED_ITEMS)
    .map(({ item }) => item);
}

/** How scores and targets are to each other, over the topics with both. */
export type TargetView =
  | { readonly kind: 'noScores' }
  | { readonly kind: 'noTargets' }
  | { readonly kind: 'reached'; readonly topics: number }
  | { readonly kind: 'furthest'; readonly topics: readonly string[]; readonly reached: number; readonly of: number };

/** The topics furthest from their targets, at most two; ties in questionnaire order. */
export function findTargetView({ topics }: AssessmentScore): TargetView {
  if (!topics.some(isScored)) return { kind: 'noScores' };
  const gaps = topics.flatMap(({ topic, gap }) => (gap === null ? [] : [{ topic, gap }]));
  if (gaps.length === 0) return { kind: 'noTargets' };
  const open = gaps.filter(({ gap }) => gap > 0).toSorted((a, b) => b.gap - a.gap);
  if (open.length === 0) return { kind: 'reached', topics: gaps.length };
  const furthest = open.slice(0, 2).map(({ topic }) => topic);
  return { kind: 'furthest', topics: furthest, reached: gaps.length - open.length, of: gaps.length };
}
