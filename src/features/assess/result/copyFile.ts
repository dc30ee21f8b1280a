import type { Assessment } from '@/domain/assessment/assessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { serialiseAssessment } from '@/exchange/assessment/serialiseAssessment';
import { isProblem } from '@/exchange/reading/fileProblem';
import { receiptCode } from '@/features/assess/send/responseFileName';

export interface CopyFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * An own readable copy of an assessment with everything in it. It is read again before it is handed out, and what was read
 * must make the same file; otherwise this throws, and nothing is saved.
 */
export async function copyFile(assessment: Assessment, questionnaire: Questionnaire): Promise<CopyFile> {
  const bytes = await serialiseAssessment(assessment, questionnaire);
  const read = await parseAssessmentFile(bytes, [questionnaire]);
  if (isProblem(read)) throw new Error(`The copy cannot be read again: ${read.reason}.`);
  if (!isSame(await serialiseAssessment(read.assessment, questionnaire), bytes)) {
    throw new Error('The copy, read again, says something else.');
  }
  const wave = assessment.invitation?.wave.id ?? 'assessment';
  return { fileName: `${wave}-${receiptCode(read.checksum)}.assessment.json`, bytes };
}
