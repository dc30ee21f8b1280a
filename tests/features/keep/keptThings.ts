import { aCollectedFile } from '@tests/support/aCollectedFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import type { Level } from '@/domain/questionnaire/questionnaire';
import { assessmentBackupFile } from '@/exchange/backup/backupFile';
import { saveEntry, saveNewAssessment } from '@/storage/assessments';
import { loadBackup } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { saveDrop, saveNewWave } from '@/storage/waves';

/** A moment of the day on which everything here happens. */
export const at = (time: string) => `2027-02-01T${time}:00.000Z`;

export async function answer(id: string, level: Level, time: string): Promise<void> {
  const entry = { path: 'answer/strategy-mandate', value: { code: 'level', level }, at: at(time) } as const;
  await saveEntry(await openDatabase('own'), id, entry);
}

/** Keeps an assessment with one answer. */
export async function keepAssessment(id: string, level: Level, time = '10:00', space: Space = 'own'): Promise<void> {
  const office = { code: null, name: `Office of ${id}`, country: null };
  await saveNewAssessment(await openDatabase(space), anAssessment({ id, office }));
  await answer(id, level, time);
}

/** Keeps a wave with one response. */
export async function keepWaveWithResponse(): Promise<void> {
  const database = await openDatabase('own');
  await saveNewWave(database, anInvitation(), at('09:00'));
  await saveDrop(database, 'wave-1', [aCollectedFile(aResponse({ office: 'XB' }))]);
}

/** The backup file of an assessment that is kept. */
export async function backupFileOf(id: string): Promise<File> {
  const backup = await loadBackup(await openDatabase('own'), id);
  const made = backup && (await assessmentBackupFile(backup, aQuestionnaire()));
  if (!made) throw new Error('No backup was made.');
  return new File([made.bytes], made.name);
}
