import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { FileRow, WaveRow } from './rows';

/** What of a wave's row no file carries, on purpose: the id stands in the invitation, changes are counted on each device. */
type NotInFile = 'id' | 'changes';

/**
 * A wave with its collection as a backup holds it. Every member of the row must be named here or above, so that no work of an
 * organiser can be forgotten: the compiler refuses one that is not.
 */
export function toWaveBackup(wave: WaveRow, files: readonly FileRow[]): WaveBackup {
  const {
    id: _id,
    changes: _changes,
    createdAt,
    invitation,
    savedInvitation = null,
    officesText = null,
    decisions,
    drops,
    ranking = null,
    proposalGroups = [],
    release = null,
    ...rest
  } = wave;
  const nothingForgotten: Record<Exclude<keyof WaveRow, keyof WaveBackup | NotInFile>, never> = rest;
  return {
    ...nothingForgotten,
    createdAt,
    invitation,
    savedInvitation,
    officesText,
    decisions,
    drops,
    ranking,
    proposalGroups,
    release,
    files: files.map(({ waveId: _own, ...file }) => file),
  };
}
