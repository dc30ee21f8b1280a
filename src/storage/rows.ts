import type { Assessment, EntryPath, EntryValue } from '@/domain/assessment/assessment';
import type { LastBackup } from '@/domain/assessment/backupDue';
import type { Change } from '@/domain/assessment/change';
import type { CollectedFile, Decision } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import type { KeptChoice } from '@/domain/priorities/topicRanking';

/** An assessment without its entries: what does not change with an answer. */
export type AssessmentRow = Pick<Assessment, 'id' | 'createdAt' | 'questionnaire' | 'invitation' | 'sending'>;

/** One value at one place of an assessment. */
export interface EntryRow {
  readonly assessmentId: string;
  readonly path: EntryPath;
  readonly value: EntryValue;
  readonly at: string;
}

/** One change in the history of an assessment, which is only ever added to. */
export type HistoryRow = Change & { readonly assessmentId: string };

/** How schema 1 kept a change: of one place, under a number of its own. Stays until a backup succeeded; see `tables.ts`. */
export interface OldChangeRow {
  readonly sequence: number;
  readonly assessmentId: string;
  readonly path: EntryPath;
  readonly before: EntryValue | null;
  readonly after: EntryValue | null;
  readonly at: string;
}

export interface WaveRow {
  readonly id: string;
  readonly createdAt: string;
  readonly invitation: Invitation;
  readonly decisions: readonly Decision[];
  /** Number of drops so far: tells which files came together. */
  readonly drops: number;
  /** The list of offices as it was typed, with lines that cannot be used yet; absent when it says what the invitation says. */
  readonly officesText?: string;
  /** The invitation as it last left this device; absent before. */
  readonly savedInvitation?: Invitation;
  /** What the organiser chose for the ranking; absent while the edition's own weights and seed hold. */
  readonly ranking?: KeptChoice;
  /** Proposals for further topics, put together by hand; absent before. */
  readonly proposalGroups?: readonly ProposalGroup[];
  /** The one release of the wave (R1): when it was made, and its checksum; absent before. */
  readonly release?: { readonly releasedAt: string; readonly checksum: string };
  /** How often the wave or its files were changed, counted since schema 2; absent before. */
  readonly changes?: number;
}

/** A file that was dropped on a wave, with what its own rules say of it. */
export type FileRow = CollectedFile & { readonly waveId: string };

export interface CounterRow {
  readonly name: 'sequence';
  readonly value: number;
}

/** What of an assessment or a wave is in the last backup. */
export interface BackupRow extends LastBackup {
  readonly kind: 'assessment' | 'wave';
  readonly id: string;
}

/** A row that cannot be used, taken out of its store so that the rest works. */
export interface AsideRow {
  /** Store and key. */
  readonly id: string;
  readonly store: string;
  readonly key: unknown;
  /** As it was; null when not even that can be read, and then it is still where it was. */
  readonly row: unknown;
  readonly at: string;
}

/** What the device remembers about itself. */
export type FactRow =
  /** When this database was first opened, and whether it was found again later with no tab open in between. */
  | { readonly name: 'first-seen'; readonly at: string; readonly survived: boolean }
  /** The browser was asked to keep what is stored. */
  | { readonly name: 'asked-to-keep'; readonly at: string };
