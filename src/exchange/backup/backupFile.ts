import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { serialiseBackup } from '@/exchange/assessment/serialiseAssessment';
import { isProblem } from '@/exchange/reading/fileProblem';
import { parseWaveFile } from '@/exchange/wave/parseWaveFile';
import { serialiseWave } from '@/exchange/wave/serialiseWave';
import { sameAssessment, sameWave } from './sameContent';
import type { PackedFile } from './zip';

const CODE = /^sha256:([0-9a-f]{8})/;

function nameOf(before: string, checksum: string, kind: 'assessment' | 'wave'): string {
  return `${before}-${CODE.exec(checksum)?.[1] ?? ''}.${kind}.json`;
}

/**
 * The file of one assessment with its history. It is read again before it is handed out and compared place by place with what
 * it was made from; null when it does not say the same, so that no file is saved that looks like a backup and is none.
 */
export async function assessmentBackupFile(
  backup: AssessmentBackup,
  questionnaire: Questionnaire,
): Promise<PackedFile | null> {
  const bytes = await serialiseBackup(backup, questionnaire);
  const read = await parseAssessmentFile(bytes, [questionnaire]);
  if (isProblem(read) || !sameAssessment(backup, read, questionnaire)) return null;
  const wave = backup.assessment.invitation?.wave.id ?? 'assessment';
  return { name: nameOf(wave, read.checksum, 'assessment'), bytes };
}

/** The file of one wave with its collection, read again and compared like that of an assessment. */
export async function waveBackupFile(wave: WaveBackup, questionnaire: Questionnaire): Promise<PackedFile | null> {
  const bytes = await serialiseWave(wave, questionnaire);
  const read = await parseWaveFile(bytes, [questionnaire]);
  if (isProblem(read) || !sameWave(wave, read.wave)) return null;
  return { name: nameOf(wave.invitation.wave.id, read.checksum, 'wave'), bytes };
}
