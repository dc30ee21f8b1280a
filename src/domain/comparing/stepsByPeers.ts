import type { AnswerSheet } from '@/domain/assessment/answer';
import type { ItemCell, PublishedMean } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { findNextSteps, type NextStep } from '@/domain/scoring/findNextSteps';
import { ratioOfDecimal } from '@/domain/statistics/ratio';

/** A next step of the own office, and how far its peers are. */
export interface PeerStep extends NextStep {
  /** The peers' mean less the own level, a coded mean as its bound; negative when the own office is ahead, null when unpublished. */
  readonly ahead: number | null;
}

/** From here on peers are nearer to the next level than to the own one. */
const A_STEP = 0.5;

function aheadOf(mean: PublishedMean | undefined, level: number): number | null {
  if (mean === undefined) return null;
  const bound = typeof mean === 'number' ? mean : 'atMost' in mean ? mean.atMost : mean.atLeast;
  const { numerator, denominator } = ratioOfDecimal(bound);
  return (numerator - level * denominator) / denominator;
}

/** 0: peers are a step ahead; 1: they are not; 2: nobody knows. */
function rank({ ahead }: PeerStep): number {
  if (ahead === null) return 2;
  return ahead >= A_STEP ? 0 : 1;
}

/** Among steps that peers have taken, how far from exactly one step; else how far peers are behind. */
function distance({ ahead }: PeerStep): number {
  if (ahead === null) return 0;
  return ahead >= A_STEP ? Math.abs(ahead - 1) : -ahead;
}

/**
 * The own next steps in the order in which peers can help: first those where peers are one step ahead (the nearer to exactly
 * one level, the earlier), then those where they are not, then those without a published mean; ties as `findNextSteps` has
 * them. `items` are the published cells of one group.
 */
export function stepsByPeers(
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
  items: readonly ItemCell[],
): readonly PeerStep[] {
  return findNextSteps(questionnaire, sheet)
    .map((step) => ({ ...step, ahead: aheadOf(items.find(({ item }) => item === step.item)?.mean, step.level) }))
    .toSorted((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
}
