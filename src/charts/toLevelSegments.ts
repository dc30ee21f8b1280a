import { LEVELS, type Level } from '@/domain/questionnaire/questionnaire';

/** One level's piece of a bar that is 100 % long. */
export interface LevelSegment {
  readonly level: Level;
  /** Fraction of 1, above 0. */
  readonly share: number;
}

/** The pieces of a stacked bar from the shares at each level, lowest first; a level without a share has no piece. */
export function toLevelSegments(shares: readonly number[]): readonly LevelSegment[] {
  return LEVELS.flatMap((level, index) => {
    const share = shares[index] ?? 0;
    return share > 0 ? [{ level, share }] : [];
  });
}
