import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Level, Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreTopic } from './scoreTopic';

/** The step that leads one weak item one level up; its wording is the item's next step at `level`. */
export interface NextStep {
  readonly topic: string;
  readonly item: string;
  /** The item's level today. */
  readonly level: Level;
  /** Levels from the item up to the topic's target; 0 or less when it is there already, null without a target. */
  readonly distance: number | null;
}

const NO_TARGET = Number.NEGATIVE_INFINITY;

/**
 * The next steps of the items that hold an office back, in all topics: those farthest below their target first, those
 * without a target last, ties in questionnaire order.
 */
export function findNextSteps(questionnaire: Questionnaire, sheet: AnswerSheet): readonly NextStep[] {
  const order = new Map(questionnaire.topics.flatMap((topic) => topic.items).map((item, index) => [item.id, index]));
  const place = (step: NextStep) => order.get(step.item) ?? 0;
  const distance = (step: NextStep) => step.distance ?? NO_TARGET;
  return questionnaire.topics
    .map((topic) => scoreTopic(topic, sheet, questionnaire.parameters.scoring))
    .flatMap(({ topic, target, holdingBack }) =>
      holdingBack.map(({ item, level }) => ({ topic, item, level, distance: target === null ? null : target - level })),
    )
    .toSorted((a, b) => (distance(a) === distance(b) ? place(a) - place(b) : distance(b) - distance(a)));
}
