import type { Decision, Detail } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import type { KeptChoice } from '@/domain/priorities/topicRanking';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { ResponseFile } from '@/exchange/response/responseFile';

/** A response inside the file of its wave. Its checksum is that of the file that was dropped, spacing and order apart. */
export type HeldResponse = Omit<ResponseFile, 'format' | 'version'>;

/** One file that was dropped on the wave. */
export interface HeldFile {
  readonly key: string;
  readonly file: string;
  readonly drop: number;
  readonly size: number;
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
  readonly response: HeldResponse | null;
  readonly responseId: string | null;
  readonly revision: number | null;
  readonly officeCode: string | null;
}

/** A wave file as an object that its schema accepts; every member is described in the README of `exchange`. */
export interface WaveFile {
  readonly format: 'waymark/wave';
  readonly version: 1;
  readonly createdAt: string;
  readonly invitation: Invitation;
  readonly savedInvitation: Invitation | null;
  readonly officesText: string | null;
  readonly decisions: readonly Decision[];
  readonly drops: number;
  readonly ranking: KeptChoice | null;
  readonly proposalGroups: readonly ProposalGroup[];
  readonly release: { readonly releasedAt: string; readonly checksum: string } | null;
  readonly files: readonly HeldFile[];
  readonly checksum: string;
}
