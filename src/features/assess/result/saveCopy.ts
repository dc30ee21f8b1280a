import type { Assessment } from '@/domain/assessment/assessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { saveFile } from '@/ui/saveFile';
import { copyFile } from './copyFile';

/** Hands an own readable copy of an assessment to the download. Resolves with its name; throws when none could be made. */
export async function saveCopy(assessment: Assessment, questionnaire: Questionnaire): Promise<string> {
  const { fileName, bytes } = await copyFile(assessment, questionnaire);
  saveFile(fileName, new Blob([bytes], { type: 'application/json' }));
  return fileName;
}
