import { compareShare } from '@/domain/statistics/ratio';

/** How firm a topic's place is: in the top under nearly all weights and samples, under half of one of them, or neither. */
export const TIERS = ['firm', 'contested', 'later'] as const;
export type Tier = (typeof TIERS)[number];

/** How often something happened in how many draws. */
export interface Frequency {
  readonly count: number;
  readonly draws: number;
}

/** At or above a share, decided in whole numbers; without draws nothing reaches anything. */
function reaches({ count, draws }: Frequency, share: number): boolean {
  return draws > 0 && compareShare(count, draws, share) >= 0;
}

/**
 * The tier of a topic by how often it is among the top under other weights and other respondents: firm when at least
 * `firm` of both, contested when at least `contested` of one, later otherwise.
 */
export function tierOf(
  byWeights: Frequency,
  byRespondents: Frequency,
  limits: { readonly firm: number; readonly contested: number },
): Tier {
  if (reaches(byWeights, limits.firm) && reaches(byRespondents, limits.firm)) return 'firm';
  return reaches(byWeights, limits.contested) || reaches(byRespondents, limits.contested) ? 'contested' : 'later';
}
