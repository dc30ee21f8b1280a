import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEditions } from '@/build/questionnaires/questionnairesPlugin';
import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';

/** What is measured with: the response files of the demonstration, repeated as often as needed. */
export interface DemonstrationFiles {
  readonly questionnaire: Questionnaire;
  readonly invitation: Invitation;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** An entry of a list that is repeated without end. */
export function repeated<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new Error('Nothing can be repeated.');
  return entry;
}

/** Reads the demonstration below the root folder. */
export async function readDemonstrationFiles(root: string): Promise<DemonstrationFiles> {
  const questionnaire = readEditions(join(root, 'questionnaires')).at(-1)?.questionnaire;
  if (!questionnaire) throw new Error('There is no questionnaire to measure with.');
  const folder = join(root, 'public', 'demo');
  const read = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const [invited] = read('.invitation.json');
  const opened = invited && (await parseInvitationFile(invited.bytes, [questionnaire]));
  if (!opened || isProblem(opened)) throw new Error('The invitation of the demonstration cannot be read.');
  return { questionnaire, invitation: opened.invitation, files: read('.response.json') };
}
