import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import type { KeptChoice } from '@/domain/priorities/topicRanking';
import type { CollectedFile, Decision } from './collectedFile';
import type { Invitation } from './invitation';

/** Everything that one device knows of a wave. */
export interface WaveBackup {
  readonly createdAt: string;
  /** As it stands on the organiser's desk; it may be unfinished. */
  readonly invitation: Invitation;
  /** As it last left the device; null before. */
  readonly savedInvitation: Invitation | null;
  /** The list of offices as it was typed; null when it says what the invitation says. */
  readonly officesText: string | null;
  readonly decisions: readonly Decision[];
  readonly drops: number;
  /** Null while the edition's own weights and seed hold. */
  readonly ranking: KeptChoice | null;
  /** Proposals for further topics, put together by hand. */
  readonly proposalGroups: readonly ProposalGroup[];
  /** The one release of the wave; null before. */
  readonly release: { readonly releasedAt: string; readonly checksum: string } | null;
  readonly files: readonly CollectedFile[];
}

/** What becomes of a wave that is here already when a backup of it is restored. */
export interface WaveMerge {
  /** All decisions, in the order in which they were made. */
  readonly decisions: readonly Decision[];
  /** How many of them are new. */
  readonly newDecisions: number;
  /** Files that are missing here, under drops that follow those of the wave here. */
  readonly newFiles: readonly CollectedFile[];
  /** As it is here; that of the backup where nothing was chosen here. */
  readonly ranking: KeptChoice | null;
  /** Those of here, and those of the backup that are missing. */
  readonly proposalGroups: readonly ProposalGroup[];
  /** A wave is released once, on whichever device. */
  readonly release: WaveBackup['release'];
}

const isSameDecision = (a: Decision, b: Decision) => a.at === b.at && a.checksum === b.checksum;

/**
 * Merges the backup of a wave into the one that is here: what is missing is added, nothing is taken away, and the invitation
 * stays as it is here.
 */
export function mergeWave(here: WaveBackup, backup: WaveBackup): WaveMerge {
  const held = new Set(here.files.map(({ key }) => key));
  const missing = backup.decisions.filter((one) => !here.decisions.some((other) => isSameDecision(one, other)));
  return {
    decisions: [...here.decisions, ...missing].toSorted((a, b) => a.at.localeCompare(b.at)),
    newDecisions: missing.length,
    newFiles: backup.files
      .filter(({ key }) => !held.has(key))
      .map((file) => ({ ...file, drop: here.drops + file.drop })),
    ranking: here.ranking ?? backup.ranking,
    release: here.release ?? backup.release,
    proposalGroups: [
      ...here.proposalGroups,
      ...backup.proposalGroups.filter(({ id }) => here.proposalGroups.every((other) => other.id !== id)),
    ],
  };
}
