import type { AnswerSheet } from '@/domain/assessment/answer';
import { rankingOf } from '@/domain/assessment/ranking';
import type { Item, Topic } from '@/domain/questionnaire/questionnaire';
import { levelOf } from '@/domain/scoring/scoreTopic';
import { compareShare } from '@/domain/statistics/ratio';

/** Questions of one workshop. */
const FOCUS_ITEMS = 3;

/** An item that a workshop should turn to, and why. */
export interface FocusItem {
  readonly item: string;
  /** Offices with a level, and those of them below the limit of breadth. */
  readonly answered: number;
  readonly below: number;
  /** Mean distance in levels from the item to the topic's target, over the offices that ask; 0 when none has both. */
  readonly meanGap: number;
  /** Share below × mean gap: what decides. */
  readonly value: number;
}

function levelsOf(item: Item, sheets: readonly AnswerSheet[]): readonly number[] {
  return sheets.flatMap(({ answers }) => {
    const answer = answers[item.id];
    return answer?.code === 'level' ? [answer.level] : [];
  });
}

function gapsOf(item: Item, topic: Topic, sheets: readonly AnswerSheet[]): readonly number[] {
  return sheets.flatMap((sheet) => {
    const target = levelOf(sheet.topics[topic.id]?.['target-level']);
    const answer = sheet.answers[item.id];
    return target === null || answer?.code !== 'level' ? [] : [Math.max(0, target - answer.level)];
  });
}

function measureItem(item: Item, levels: readonly number[], gaps: readonly number[], breadthBelow: number): FocusItem {
  const below = levels.filter((level) => compareShare(level, 1, breadthBelow) < 0).length;
  const gapSum = gaps.reduce((total, gap) => total + gap, 0);
  return {
    item: item.id,
    answered: levels.length,
    below,
    meanGap: gaps.length === 0 ? 0 : gapSum / gaps.length,
    // One division of whole numbers, so that equal values are equal to the last bit.
    value: levels.length === 0 || gaps.length === 0 ? 0 : (below * gapSum) / (levels.length * gaps.length),
  };
}

/**
 * The focus questions of a topic's workshop (method, section 4): its three items with the largest (share of offices below
 * the limit) × (mean distance to the topic's target over the offices that ranked the topic, over all offices if none did);
 * ties in questionnaire order. All items of the topic can be among them. None when no office has a level anywhere in the
 * topic.
 */
export function focusItems(topic: Topic, sheets: readonly AnswerSheet[], breadthBelow: number): readonly FocusItem[] {
  const asking = sheets.filter((sheet) => rankingOf(sheet).includes(topic.id));
  const measured = topic.items.map((item) =>
    measureItem(item, levelsOf(item, sheets), gapsOf(item, topic, asking.length > 0 ? asking : sheets), breadthBelow),
  );
  if (measured.every(({ answered }) => answered === 0)) return [];
  return measured.toSorted((a, b) => b.value - a.value).slice(0, FOCUS_ITEMS);
}
