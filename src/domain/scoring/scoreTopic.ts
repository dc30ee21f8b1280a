import type { Answer, AnswerSheet, QuestionValue } from '@/domain/assessment/answer';
import { coreItemsOf, LEVELS, type Level, type Parameters, type Topic } from '@/domain/questionnaire/questionnaire';
import { compareShare } from '@/domain/statistics/ratio';

/** Where one office stands in one topic. Only core items count, and of their answers only levels are scored. */
export interface TopicScore {
  readonly topic: string;
  /** Mean of the levels, 1 to 5; null when fewer core items than the edition's minimum have a level (never 0). */
  readonly score: number | null;
  /** Sum of the levels: `levelSum / answered` is the score exactly; for comparisons that must not round. */
  readonly levelSum: number;
  /** The highest level that nearly all answers reach and none misses by more than one; null without a score. */
  readonly staged: Level | null;
  /** Core items with a level. */
  readonly answered: number;
  /** Core items that are not marked as not applicable. */
  readonly applicable: number;
  /** The score if everything unknown or unanswered were the lowest level; null when nothing is applicable. */
  readonly low: number | null;
  /** The score if everything unknown or unanswered were the highest level; null when nothing is applicable. */
  readonly high: number | null;
  /** More of the applicable core items are unknown than the edition's share allows. */
  readonly lowBasis: boolean;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly missing: number;
  /** The level that the office wants to reach. */
  readonly target: Level | null;
  /** How far the target is above the score, at least 0; null without either. */
  readonly gap: number | null;
  /** The lowest core item, and the second lowest when it is below the score; never at the highest level. */
  readonly holdingBack: readonly { readonly item: string; readonly level: Level }[];
}

interface LevelOfItem {
  readonly item: string;
  readonly level: Level;
}

const LOWEST = LEVELS[0];
const HIGHEST = LEVELS[LEVELS.length - 1] as Level;

/** A question's value as a level, or null when it is none. */
export function levelOf(value: QuestionValue | undefined): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}

/**
 * The highest L such that at least `share` of the levels are at L or above and none is below L − 1. Compared in whole
 * numbers: with a share of 0.8, 5 × count ≥ 4 × m. Level 1 always fulfils both; null without levels.
 */
export function stagedLevel(levels: readonly Level[], share: number): Level | null {
  if (levels.length === 0) return null;
  const lowest = Math.min(...levels);
  const reached = (level: Level) =>
    compareShare(levels.filter((own) => own >= level).length, levels.length, share) >= 0 && lowest >= level - 1;
  return LEVELS.findLast(reached) ?? null;
}

function findHoldingBack(levels: readonly LevelOfItem[], levelSum: number, scored: boolean): readonly LevelOfItem[] {
  const [lowest, second] = levels.toSorted((a, b) => a.level - b.level);
  if (!lowest || lowest.level === HIGHEST) return [];
  return second && scored && second.level * levels.length < levelSum ? [lowest, second] : [lowest];
}

function countCode(answers: readonly (Answer | undefined)[], code: Answer['code'] | undefined): number {
  return answers.filter((answer) => answer?.code === code).length;
}

/**
 * Scores one topic of one office (method, section 1). Not-applicable items are out of numerator and denominator; unknown
 * and unanswered ones only widen the range from `low` to `high`, which is given without a score too.
 */
export function scoreTopic(topic: Topic, sheet: AnswerSheet, parameters: Parameters['scoring']): TopicScore {
  const items = coreItemsOf(topic);
  const answers = items.map((item) => sheet.answers[item.id]);
  const levels = items.flatMap(({ id }): LevelOfItem[] => {
    const answer = sheet.answers[id];
    return answer?.code === 'level' ? [{ item: id, level: answer.level }] : [];
  });
  const levelSum = levels.reduce((total, { level }) => total + level, 0);
  const answered = levels.length;
  const dontKnow = countCode(answers, 'dont-know');
  const notApplicable = countCode(answers, 'not-applicable');
  const missing = countCode(answers, undefined);
  const applicable = items.length - notApplicable;
  const scored = answered > 0 && answered >= parameters.minimumAnsweredCoreItems;
  const target = levelOf(sheet.topics[topic.id]?.['target-level']);
  const bound = (level: Level) => (applicable > 0 ? (levelSum + level * (dontKnow + missing)) / applicable : null);
  return {
    topic: topic.id,
    score: scored ? levelSum / answered : null,
    levelSum,
    staged: scored
      ? stagedLevel(
          levels.map(({ level }) => level),
          parameters.stagedShare,
        )
      : null,
    answered,
    applicable,
    low: bound(LOWEST),
    high: bound(HIGHEST),
    lowBasis: applicable > 0 && compareShare(dontKnow, applicable, parameters.lowBasisShare) > 0,
    dontKnow,
    notApplicable,
    missing,
    target,
    gap: scored && target !== null ? Math.max(0, target * answered - levelSum) / answered : null,
    holdingBack: findHoldingBack(levels, levelSum, scored),
  };
}
