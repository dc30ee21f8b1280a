import { ratioOfDecimal, type Ratio } from '@/domain/statistics/ratio';

/** What a release says of how it was made, as far as an attacker needs it; all as exact fractions or whole numbers. */
export interface AuditParameters {
  readonly topicFineThreshold: number;
  readonly itemFineThreshold: number;
  readonly meanStep: Ratio;
  readonly coarseMeanStep: Ratio;
  readonly quantileStep: Ratio;
  readonly namedStep: Ratio;
  readonly bandMinimum: number;
  readonly bandMaximumShare: Ratio;
  /** In per cent. */
  readonly shareStep: Ratio;
  /** Means up to the first and from the second on are printed as bounds. */
  readonly coding: readonly [Ratio, Ratio];
  readonly coalition: number;
  readonly safeWidth: Ratio;
}

/** The largest coalition that the audit can try. */
const LARGEST_COALITION = 2;

function numberIn(block: unknown, name: string): number {
  const value = block !== null && typeof block === 'object' ? (block as Readonly<Record<string, unknown>>)[name] : null;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new Error(`A release without the parameter "${name}" cannot be audited.`);
  }
  return value;
}

/**
 * Reads the parameters that a release carries. Throws when one is missing or cannot be used: such a release must not be
 * published, and nothing is assumed instead.
 */
export function readAuditParameters(parameters: Readonly<Record<string, unknown>>): AuditParameters {
  const { steps, coding } = parameters;
  const whole = (name: string) => numberIn(parameters, name);
  const exact = (block: unknown, name: string) => ratioOfDecimal(numberIn(block, name));
  const coalition = whole('coalition');
  if (!Number.isInteger(coalition) || coalition > LARGEST_COALITION) {
    throw new Error(`The audit knows coalitions of up to ${LARGEST_COALITION} offices, not of ${coalition}.`);
  }
  return {
    topicFineThreshold: whole('topicFineThreshold'),
    itemFineThreshold: whole('itemFineThreshold'),
    meanStep: exact(steps, 'mean'),
    coarseMeanStep: exact(steps, 'coarseMean'),
    quantileStep: exact(steps, 'quantile'),
    namedStep: exact(steps, 'named'),
    bandMinimum: whole('bandMinimum'),
    bandMaximumShare: exact(parameters, 'bandMaximumShare'),
    shareStep: exact(parameters, 'shareStep'),
    coding: [exact(coding, '0'), exact(coding, '1')],
    coalition,
    safeWidth: exact(parameters, 'safeWidth'),
  };
}
