import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptedResponses } from '@/domain/collection/acceptedResponses';
import type { Invitation } from '@/domain/collection/invitation';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import type { Response } from '@/domain/collection/response';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { aQuestionnaire } from './questionnaires';

/** The folder with the files of the demonstration. */
export const DEMONSTRATION = fileURLToPath(new URL('../../public/demo', import.meta.url));

const namesThatEndWith = (ending: string) => readdirSync(DEMONSTRATION).filter((name) => name.endsWith(ending));
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(DEMONSTRATION, name)));

/** The path of its invitation. */
export const DEMONSTRATION_INVITATION = join(DEMONSTRATION, namesThatEndWith('.invitation.json')[0] ?? '');

/** The invitation of the demonstration wave and the responses that count. */
export async function theDemonstration(): Promise<{
  readonly invitation: Invitation;
  readonly responses: readonly Response[];
}> {
  const questionnaires = [aQuestionnaire()];
  const read = await parseInvitationFile(new Uint8Array(readFileSync(DEMONSTRATION_INVITATION)), questionnaires);
  if (isProblem(read)) throw new Error(`The invitation of the demonstration is refused: ${read.reason}.`);
  const { invitation } = read;
  const names = namesThatEndWith('.response.json');
  const files = await Promise.all(
    names.map((name) => parseResponseFile(name, bytesOf(name), { questionnaires, invitation })),
  );
  return { invitation, responses: acceptedResponses(judgeCollection(files.map((file) => ({ ...file, drop: 1 })))) };
}
