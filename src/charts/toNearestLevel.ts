import { LEVELS, type Level } from '@/domain/questionnaire/questionnaire';

/** The level nearest to a value of the axis, half up: the colour that stands for it. */
export function toNearestLevel(value: number): Level {
  return LEVELS.findLast((level) => value >= level - 0.5) ?? LEVELS[0];
}
