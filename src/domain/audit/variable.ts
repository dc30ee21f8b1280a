import type { Dimension, Statistic } from '@/domain/disclosure/benchmark';

/** What an attacker wants to know of every office: its score in a topic, its target there, or its level in an item. */
export type Subject =
  | { readonly kind: 'score'; readonly topic: string }
  | { readonly kind: 'target'; readonly topic: string }
  | { readonly kind: 'item'; readonly item: string };

/** Whole numbers from `low` to `high`, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One office that has a value. Its possible values are the multiples of `step` from `low` to `high`, in parts of a level. */
export interface AuditOffice extends Interval {
  readonly code: string;
  readonly truth: number;
  readonly step: number;
  /** False only for a score that is published with the office's name; it is then known to lie from `low` to `high`. */
  readonly secret: boolean;
}

/**
 * A quantile of definition 7 of Hyndman and Fan: of the ascending values x, counted from 0, the number
 * (4 − fourths) × x[position] + fourths × x[position + 1] lies in the interval (parts of a level, times four).
 */
export interface QuantileFigure extends Interval {
  readonly statistic: Extract<Statistic, 'median' | 'p25' | 'p75'>;
  readonly position: number;
  readonly fourths: number;
}

/** The offices whose nearest level is one of `from` to `to` are as many as the interval says. */
export interface CountFigure extends Interval {
  readonly from: number;
  readonly to: number;
}

/** Adjacent levels that stand together because no cut between them leaves as many offices as a band needs on both sides. */
export interface MergedLevels {
  readonly from: number;
  readonly to: number;
}

/** What is known of a variable in one group of offices. */
export interface AuditCell {
  readonly dimension: Dimension;
  readonly group: string;
  /** Indices of the group's offices that have a value. */
  readonly members: readonly number[];
  /** The sum of the values in parts of a level; null when the mean is not published. */
  readonly mean: Interval | null;
  readonly quantiles: readonly QuantileFigure[];
  /** Whether bands are printed; counts and merged levels without them are what the log tells. */
  readonly bands: boolean;
  readonly counts: readonly CountFigure[];
  readonly merged: readonly MergedLevels[];
}

/**
 * All that an attacker has to find out one thing about the offices: plain data, so that it can be sent to a worker. Everything
 * is whole numbers: a level has `parts` parts, so many that every possible value is whole.
 */
export interface AuditVariable {
  readonly subject: Subject;
  readonly parts: number;
  /** An office is safe when its value can be in two places at least so many parts apart. */
  readonly width: number;
  /** How many offices may put together what they know of themselves: 0, 1 or 2. */
  readonly coalition: number;
  /** The offices that a band holds at least. */
  readonly bandMinimum: number;
  /** By code. */
  readonly offices: readonly AuditOffice[];
  /** Those with something in them, in the order of the release. */
  readonly cells: readonly AuditCell[];
}

/** What can be taken out of a cell; `cell` is everything, and what the log tells. */
export type Part = 'bands' | 'quantiles' | 'bands-and-quantiles' | 'cell';

export interface Removal {
  readonly dimension: Dimension;
  readonly group: string;
  readonly part: Part;
}
