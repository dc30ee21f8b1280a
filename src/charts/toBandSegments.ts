import type { Band } from '@/domain/disclosure/benchmark';

/** One band's piece of a bar that is 100 % long. */
export interface BandSegment {
  readonly from: number;
  readonly to: number;
  /** Fraction of 1, above 0; where only a bound is printed, what the other bands leave. */
  readonly share: number;
  /** The own level lies in it. */
  readonly own: boolean;
}

/** A band that was rounded to nothing is still there. */
const SMALLEST = 2;

function drawnShare({ share }: Band, bands: readonly Band[]): number {
  if (typeof share === 'number') return Math.max(SMALLEST, share);
  const others = bands.reduce((sum, band) => sum + (typeof band.share === 'number' ? band.share : 0), 0);
  return Math.max(share.atLeast, 100 - others);
}

/** The pieces of a stacked bar from published bands, the lowest levels first; `ownLevel` is the level nearest to an own score. */
export function toBandSegments(bands: readonly Band[], ownLevel: number | null): readonly BandSegment[] {
  const drawn = bands.map((band) => drawnShare(band, bands));
  const all = drawn.reduce((sum, share) => sum + share, 0);
  return bands.map(({ from, to }, index) => ({
    from,
    to,
    share: (drawn[index] ?? 0) / all,
    own: ownLevel !== null && from <= ownLevel && ownLevel <= to,
  }));
}
