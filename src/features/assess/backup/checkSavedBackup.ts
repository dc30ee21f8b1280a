import type { Edition } from '@/domain/questionnaire/edition';
import { checkAssessmentBackup, type CheckedBackup } from '@/exchange/backup/checkBackup';
import { loadBackup } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';

/** Whether a saved backup holds what is on this device now of an assessment. */
export async function checkSavedBackup(
  space: Space,
  assessmentId: string,
  editions: readonly Edition[],
  file: File,
): Promise<CheckedBackup> {
  const here = await loadBackup(await openDatabase(space), assessmentId);
  const edition = editions.find(({ hash }) => hash === here?.assessment.questionnaire.hash);
  if (!here || !edition) return { kind: 'other' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return checkAssessmentBackup({ name: file.name, bytes }, here, await edition.loadQuestionnaire());
}
