import type { Edition } from '@/domain/questionnaire/edition';
import { loadSubjects, markBackup, noteBackup } from '@/storage/backups';
import { dumpOpened, dumpRows } from '@/storage/rowDump';
import type { Space } from '@/storage/space';
import { handOver } from './handOver';
import { holdEverything } from './holdEverything';
import { packBackup, type PackedBackup } from './packBackup';
import { reachDatabase } from './reachDatabase';

/** What became of saving. `failed`: no file was saved, because it would not have held what is there. */
export type SaveOutcome =
  { readonly kind: 'saved'; readonly packed: PackedBackup } | { readonly kind: 'nothing' | 'failed' };

const isEmpty = ({ assessments, waves, withRows }: PackedBackup) => assessments + waves === 0 && !withRows;

/** Saves everything on this device as one file, and remembers that there is a backup up to here. */
export async function saveEverything(space: Space, editions: readonly Edition[]): Promise<SaveOutcome> {
  const reached = await reachDatabase(space);
  if (reached.kind === 'obstacle') return { kind: 'failed' };
  const { database } = reached;
  const at = new Date();
  const subjects = await loadSubjects(database);
  const mark = await markBackup(database, subjects, at.toISOString());
  const held = await holdEverything(database, subjects);
  const dump = () => (database.saving.durable ? dumpRows(space) : dumpOpened(database));
  const packed = await packBackup(held, dump, editions, at);
  if (!packed) return { kind: 'failed' };
  if (isEmpty(packed)) return { kind: 'nothing' };
  handOver(packed.file);
  await noteBackup(database, mark, true);
  return { kind: 'saved', packed };
}

/**
 * Saves everything that this page has, what could not be saved in the browser included. A single assessment or wave is saved
 * as its plain file.
 */
export async function saveToFile(space: Space, editions: readonly Edition[]): Promise<SaveOutcome> {
  const reached = await reachDatabase(space);
  if (reached.kind === 'obstacle') return { kind: 'failed' };
  const copy = await reached.database.copy();
  try {
    const packed = await packBackup(await holdEverything(copy), () => dumpOpened(copy), editions, new Date(), true);
    if (!packed) return { kind: 'failed' };
    if (isEmpty(packed)) return { kind: 'nothing' };
    handOver(packed.file);
    return { kind: 'saved', packed };
  } finally {
    copy.close();
  }
}
