import { isDemonstration } from '@/domain/collection/newWaveId';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { ReadAssessment } from '@/exchange/assessment/parseAssessmentFile';
import type { BackupPart } from '@/exchange/backup/parseBackup';
import { sameAssessment } from '@/exchange/backup/sameContent';
import { problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import type { ReadWave } from '@/exchange/wave/parseWaveFile';
import { loadBackup, loadWaveBackup } from '@/storage/backups';
import type { Database } from '@/storage/database';
import { planAssessment, planWave, type AssessmentRestore, type WaveRestore } from '@/storage/restore';
import { isSameWave, readBackupFile } from '@/workers/backupInWorker';

/** One file of a backup, and what restoring it would do. `exact`: it is just what is on this device. */
export type PlannedPart = { readonly name: string } & (
  | {
      readonly kind: 'assessment';
      readonly backup: ReadAssessment;
      readonly plan: AssessmentRestore;
      readonly exact: boolean;
    }
  | { readonly kind: 'wave'; readonly backup: ReadWave; readonly plan: WaveRestore; readonly exact: boolean }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  /** It belongs to the demonstration, or does not belong to it. */
  | { readonly kind: 'elsewhere'; readonly demonstration: boolean }
);

/** A part that can be restored here. */
export type RestorablePart = Extract<PlannedPart, { readonly kind: 'assessment' | 'wave' }>;

/** Reads a file that was chosen; one that is too large is not even read. */
export async function readBackup(file: File, editions: readonly Edition[]): Promise<readonly BackupPart[]> {
  const { name, size } = file;
  const refuse = (why: FileProblem): readonly BackupPart[] => [{ name, kind: 'refused', problem: why }];
  if (size > MOST_BYTES.zip) return refuse(problem('too-large', { kind: 'bytes', values: { most: MOST_BYTES.zip } }));
  const questionnaires = await Promise.all(editions.map((edition) => edition.loadQuestionnaire()));
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes ? readBackupFile(name, new Uint8Array(bytes), questionnaires) : refuse(problem('unreadable'));
}

function waveIdOf(part: BackupPart): string | undefined {
  if (part.kind === 'assessment') return part.backup.assessment.invitation?.wave.id;
  return part.kind === 'wave' ? part.backup.wave.invitation.wave.id : undefined;
}

async function planFor(
  database: Database,
  part: Extract<BackupPart, { readonly kind: 'assessment' | 'wave' }>,
  questionnaires: readonly Questionnaire[],
): Promise<RestorablePart> {
  if (part.kind === 'wave') {
    const { wave } = part.backup;
    const here = await loadWaveBackup(database, wave.invitation.wave.id);
    const exact = here !== undefined && (await isSameWave(here, wave));
    return { ...part, plan: await planWave(database, wave), exact };
  }
  const { backup } = part;
  const here = await loadBackup(database, backup.assessment.id);
  const asked = questionnaires.find(({ hash }) => hash === backup.assessment.questionnaire.hash);
  const exact = here !== undefined && asked !== undefined && sameAssessment(here, backup, asked);
  return { ...part, plan: await planAssessment(database, backup), exact };
}

/** What restoring a part would do; nothing is changed. Without a database everything is new. */
export async function planPart(
  database: Database | null,
  part: BackupPart,
  demonstration: boolean,
  editions: readonly Edition[],
): Promise<PlannedPart> {
  if (part.kind === 'refused') return part;
  const waveId = waveIdOf(part);
  if (waveId !== undefined && isDemonstration(waveId) !== demonstration)
    return { name: part.name, kind: 'elsewhere', demonstration: !demonstration };
  if (!database) return { ...part, plan: { kind: 'new' }, exact: false };
  return planFor(database, part, await Promise.all(editions.map((edition) => edition.loadQuestionnaire())));
}
