import { LEVELS } from '@/domain/questionnaire/questionnaire';

const LOWEST = LEVELS[0];
const SPAN = LEVELS.length - 1;

/** Where a value stands on the axis of levels, as a fraction of its length: the lowest level is 0, the highest 1. */
export function positionOnScale(value: number): number {
  return (value - LOWEST) / SPAN;
}
