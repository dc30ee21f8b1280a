import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { parseBackup, type BackupPart } from './parseBackup';
import { sameAssessment, sameWave } from './sameContent';

/** What a saved backup turns out to be when it is opened again, beside what is on this device. */
export type CheckedBackup =
  /** Exactly what is here now. */
  | { readonly kind: 'same' }
  /** Whole and of the same assessment or wave, but not what is here now: something was changed since. */
  | { readonly kind: 'changed' }
  /** Whole, but without the one that is asked about. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

function conclude<Part extends BackupPart>(
  parts: readonly BackupPart[],
  own: readonly Part[],
  isSame: (part: Part) => boolean,
): CheckedBackup {
  if (own.some(isSame)) return { kind: 'same' };
  if (own.length > 0) return { kind: 'changed' };
  const refused = parts.find((part) => part.kind === 'refused');
  if (refused && parts.length === 1) return { kind: 'unreadable', problem: refused.problem };
  return parts.length === 0 ? { kind: 'unreadable', problem: problem('not-a-waymark-file') } : { kind: 'other' };
}

/**
 * Opens a saved file, one of everything included, and compares the assessment in it with the one that is here, place by place
 * and with the history.
 */
export async function checkAssessmentBackup(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  here: AssessmentBackup,
  questionnaire: Questionnaire,
): Promise<CheckedBackup> {
  const parts = await parseBackup(name, bytes, [questionnaire]);
  const own = parts
    .filter((part) => part.kind === 'assessment')
    .filter(({ backup }) => backup.assessment.id === here.assessment.id);
  return conclude(parts, own, ({ backup }) => sameAssessment(here, backup, questionnaire));
}

/** The same for a wave with its collection. */
export async function checkWaveBackup(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  here: WaveBackup,
  questionnaire: Questionnaire,
): Promise<CheckedBackup> {
  const parts = await parseBackup(name, bytes, [questionnaire]);
  const own = parts
    .filter((part) => part.kind === 'wave')
    .filter(({ backup }) => backup.wave.invitation.wave.id === here.invitation.wave.id);
  return conclude(parts, own, ({ backup }) => sameWave(here, backup.wave));
}
