import type { Edition } from '@/domain/questionnaire/edition';
import { loadWaveBackup, markBackup, noteBackup } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { saveFile } from '@/ui/saveFile';
import { writeWaveBackup } from '@/workers/backupInWorker';

/** What became of a backup; `failed`: no file was saved, because it would not have held what is on this device. */
export type BackupOutcome =
  { readonly kind: 'saved'; readonly fileName: string } | { readonly kind: 'failed' | 'unknown-edition' };

/**
 * Saves a backup of a wave with its collection. The file is read again and compared with what is in the database before it is
 * handed to the download; then the device remembers that there is a backup up to here.
 */
export async function saveWaveBackup(
  space: Space,
  waveId: string,
  editions: readonly Edition[],
): Promise<BackupOutcome> {
  const database = await openDatabase(space);
  const mark = await markBackup(database, [{ kind: 'wave', id: waveId }], new Date().toISOString());
  const wave = await loadWaveBackup(database, waveId);
  if (!wave) return { kind: 'failed' };
  const edition = editions.find(({ hash }) => hash === wave.invitation.questionnaire.hash);
  if (!edition) return { kind: 'unknown-edition' };
  const file = await writeWaveBackup(wave, await edition.loadQuestionnaire());
  if (!file) return { kind: 'failed' };
  saveFile(file.name, new Blob([file.bytes], { type: 'application/json' }));
  await noteBackup(database, mark, false);
  return { kind: 'saved', fileName: file.name };
}
