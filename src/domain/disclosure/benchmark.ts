import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';

/** By what offices are grouped in a release; never crossed (R5). */
export type Dimension = 'all' | 'size' | 'region' | 'system';

/** A published number; a coded one is known only as a bound (R6). */
export type PublishedMean = number | { readonly atMost: number } | { readonly atLeast: number };

/** Adjacent levels `from` to `to` with the share of offices in per cent; above nine in ten only the bound. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly share: number | { readonly atLeast: number };
}

export type Statistic = 'mean' | 'median' | 'p25' | 'p75' | 'target' | 'bands';

export interface CellPlace {
  readonly dimension: Dimension;
  /** `all`, a natural group, merged ones joined with `+`, or `other`. */
  readonly group: string;
}

/** A group with its number of consenting offices, as a band such as `10-19` or `40+`. */
export interface PublishedGroup extends CellPlace {
  readonly n: string;
}

/** What is published on one topic in one group. What is not published is absent. */
export interface TopicCell extends CellPlace {
  readonly topic: string;
  readonly mean?: PublishedMean;
  readonly median?: number;
  readonly p25?: number;
  readonly p75?: number;
  readonly target?: PublishedMean;
  readonly bands?: readonly Band[];
}

export interface ItemCell extends CellPlace {
  readonly item: string;
  readonly mean?: PublishedMean;
  readonly bands?: readonly Band[];
}

export type DisclosureRule = 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R11';

/**
 * What was merged or withheld, and by which rule (R10), without values. Without `statistic` it covers the cell, without
 * `topic` and `item` the group, without `group` the dimension.
 */
export interface Withheld {
  readonly dimension: Dimension;
  readonly group?: string;
  readonly topic?: string;
  readonly item?: string;
  readonly statistic?: Statistic;
  readonly rule: DisclosureRule;
}

/** An office that agreed to its name being published; with topics only where it agreed to its results too. */
export interface NamedOffice {
  readonly code: string;
  readonly name: string;
  readonly topics?: readonly { readonly topic: string; readonly score: number }[];
}

export type SpeakerRole = 'advanced' | 'in-transition' | 'different';

export interface PublishedSession {
  readonly id: string;
  /** YYYY-MM */
  readonly month: string;
  readonly topics: readonly string[];
  readonly title: string;
  readonly questions: readonly string[];
  readonly speakers: readonly { readonly code: string; readonly role: SpeakerRole }[];
}

export interface PublishedLesson {
  readonly topic: string;
  readonly kind: 'lesson' | 'experiment';
  readonly text: string;
  /** Absent when the office agreed to its text but not to its name beside it. */
  readonly office?: { readonly code: string; readonly name: string };
}

/** The protected figures of one wave: one static file, the same for everybody (R1). */
export interface Benchmark {
  readonly wave: { readonly id: string; readonly title: string; readonly from?: string; readonly to?: string };
  readonly questionnaire: QuestionnaireReference;
  /** UTC, YYYY-MM-DDTHH:MM:SSZ */
  readonly releasedAt: string;
  /** Every parameter in force, as the edition names them (R8, R10). */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly groups: readonly PublishedGroup[];
  readonly topics: readonly TopicCell[];
  readonly items: readonly ItemCell[];
  readonly named: readonly NamedOffice[];
  readonly withheld: readonly Withheld[];
  readonly audit: { readonly passed: true; readonly coalition: number; readonly removed: number };
  readonly agenda: readonly PublishedSession[];
  readonly lessons: readonly PublishedLesson[];
}

/** A release before the audit has let it pass. */
export type Release = Omit<Benchmark, 'audit' | 'agenda' | 'lessons'>;
