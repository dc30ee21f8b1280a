import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseAssessmentFile, type ReadAssessment } from '@/exchange/assessment/parseAssessmentFile';
import { isProblem, type FileProblem } from '@/exchange/reading/fileProblem';
import { kindOfBytes } from '@/exchange/reading/kindOfBytes';
import { parseWaveFile, type ReadWave } from '@/exchange/wave/parseWaveFile';
import { unpackFiles, type PackedFile } from './zip';

/** One file of a backup: an assessment, a wave, or something that cannot be restored and why. */
export type BackupPart = { readonly name: string } & (
  | { readonly kind: 'assessment'; readonly backup: ReadAssessment }
  | { readonly kind: 'wave'; readonly backup: ReadWave }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
);

async function parsePart({ name, bytes }: PackedFile, questionnaires: readonly Questionnaire[]): Promise<BackupPart> {
  const assessment = await parseAssessmentFile(bytes, questionnaires);
  if (!isProblem(assessment)) return { name, kind: 'assessment', backup: assessment };
  const { detail } = assessment;
  if (detail?.kind !== 'other-kind' || detail.values.found !== 'wave')
    return { name, kind: 'refused', problem: assessment };
  const wave = await parseWaveFile(bytes, questionnaires);
  return isProblem(wave) ? { name, kind: 'refused', problem: wave } : { name, kind: 'wave', backup: wave };
}

/**
 * Reads a backup: a zip of one file per assessment and wave, or one such file alone. The parts come in the order of the
 * archive, each with its own verdict; an archive that cannot be unpacked at all is one refused part under its own name.
 */
export async function parseBackup(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  questionnaires: readonly Questionnaire[],
): Promise<readonly BackupPart[]> {
  const files = kindOfBytes(bytes) === 'zip' ? unpackFiles(bytes) : [{ name, bytes }];
  if ('reason' in files) return [{ name, kind: 'refused', problem: files }];
  const parts: BackupPart[] = [];
  for (const file of files) parts.push(await parsePart(file, questionnaires));
  return parts;
}
