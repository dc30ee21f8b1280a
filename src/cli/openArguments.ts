import { readdir } from 'node:fs/promises';
import { editions } from 'virtual:questionnaires';
import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import type { Vocabulary } from '@/exchange/tables/vocabulary';
import type { Refusal } from './commandLine';
import { detailInEnglish } from './detailInEnglish';
import { readFirstBytes } from './readFirstBytes';

/** What describes tables and codebook, for the edition that was asked, else for the latest one. */
export async function openVocabulary(asked: Questionnaire | undefined): Promise<Vocabulary> {
  const edition = editions.findLast(({ id, edition }) => !asked || (id === asked.id && edition === asked.edition));
  const loadTexts = edition?.loadTexts['en'];
  if (!edition || !loadTexts) throw new Error('No questionnaire was built in.');
  return { questionnaire: await edition.loadQuestionnaire(), texts: await loadTexts() };
}

/** Why a folder cannot be listed, or null. */
export async function checkFolder(folder: string): Promise<Refusal | null> {
  try {
    await readdir(folder);
    return null;
  } catch {
    return { sentence: `The folder ${folder} cannot be read.` };
  }
}

/** The invitation in a file, or why it cannot be used. */
export async function openInvitation(
  path: string,
  questionnaires: readonly Questionnaire[],
): Promise<Invitation | Refusal> {
  let bytes: Uint8Array;
  try {
    bytes = await readFirstBytes(path, MOST_BYTES.invitation + 1);
  } catch {
    return { sentence: `The invitation ${path} cannot be read.` };
  }
  const read = await parseInvitationFile(bytes, questionnaires);
  if (!isProblem(read)) return read.invitation;
  const { reason, detail } = read;
  return {
    sentence: `The invitation ${path} cannot be used (${reason}).${detail ? ` ${detailInEnglish(detail)}` : ''}`,
  };
}
