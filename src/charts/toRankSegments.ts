/** One rank's piece of a bar that is 100 % long. */
export interface RankSegment {
  /** From 1 */
  readonly rank: number;
  /** Fraction of 1, above 0. */
  readonly share: number;
}

/** The pieces of a stacked bar from the shares at each rank, the first rank first; a rank without a share has no piece. */
export function toRankSegments(shares: readonly number[]): readonly RankSegment[] {
  return shares.flatMap((share, index) => (share > 0 ? [{ rank: index + 1, share }] : []));
}
