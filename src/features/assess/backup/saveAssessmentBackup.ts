import type { Edition } from '@/domain/questionnaire/edition';
import { assessmentBackupFile } from '@/exchange/backup/backupFile';
import { loadBackup, markBackup, noteBackup } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { saveFile } from '@/ui/saveFile';

/** What became of a backup; `failed`: no file was saved, because it would not have held what is on this device. */
export type BackupOutcome =
  { readonly kind: 'saved'; readonly fileName: string } | { readonly kind: 'failed' | 'unknown-edition' };

/**
 * Saves a backup of an assessment with its history. The file is read again and compared with what is in the database before it
 * is handed to the download; then the device remembers that there is a backup up to here.
 */
export async function saveAssessmentBackup(
  space: Space,
  assessmentId: string,
  editions: readonly Edition[],
): Promise<BackupOutcome> {
  const database = await openDatabase(space);
  const at = new Date().toISOString();
  const mark = await markBackup(database, [{ kind: 'assessment', id: assessmentId }], at);
  const backup = await loadBackup(database, assessmentId);
  if (!backup) return { kind: 'failed' };
  const edition = editions.find(({ hash }) => hash === backup.assessment.questionnaire.hash);
  if (!edition) return { kind: 'unknown-edition' };
  const file = await assessmentBackupFile(backup, await edition.loadQuestionnaire());
  if (!file) return { kind: 'failed' };
  saveFile(file.name, new Blob([file.bytes], { type: 'application/json' }));
  await noteBackup(database, mark, false);
  return { kind: 'saved', fileName: file.name };
}
