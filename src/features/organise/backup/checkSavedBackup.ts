import type { Edition } from '@/domain/questionnaire/edition';
import type { CheckedBackup } from '@/exchange/backup/checkBackup';
import { loadWaveBackup } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { checkWaveFile } from '@/workers/backupInWorker';

/** Whether a saved backup holds what is on this device now of a wave. */
export async function checkSavedBackup(
  space: Space,
  waveId: string,
  editions: readonly Edition[],
  file: File,
): Promise<CheckedBackup> {
  const here = await loadWaveBackup(await openDatabase(space), waveId);
  const edition = editions.find(({ hash }) => hash === here?.invitation.questionnaire.hash);
  if (!here || !edition) return { kind: 'other' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return checkWaveFile({ name: file.name, bytes }, here, await edition.loadQuestionnaire());
}
