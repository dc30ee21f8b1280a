import { admitResponse, checkQuestionnaire, checkWave, type Admission } from '@/domain/collection/admitResponse';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { Response } from '@/domain/collection/response';
import type { WaveExpected } from '@/domain/collection/wave';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { sha256Of } from '@/exchange/canonical/checksumOf';
import { isProblem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { openFile, type FileFormat, type OpenedFile } from '@/exchange/reading/openFile';
import { knownQuestionnaire, questionnaireNamedBy } from '@/exchange/reading/knownQuestionnaire';
import { parseResponse } from './parseResponse';
import type { ResponseFile } from './responseFile';
import { responseRule } from './responseRules';
import { responseSchema } from './responseSchema';

/** What responses are read against. */
export interface ReadingContext {
  /** The shipped questionnaires, at least one; a response to another one is held against the schema of the last. */
  readonly questionnaires: readonly Questionnaire[];
  /** With an invitation its wave, offices and extra topics decide; null takes any wave. */
  readonly invitation: Invitation | null;
}

/** One file and what its own rules say of it, apart from the drop it came with. */
export interface ReadFile extends Omit<CollectedFile, 'drop'> {
  /** The wave that the file names, null for none; absent when something judged before the wave refuses the file. */
  readonly waveId?: string | null;
}

function formatFor(questionnaires: readonly Questionnaire[]): FileFormat<ResponseFile> {
  return {
    kind: 'response',
    version: 1,
    mostBytes: MOST_BYTES.response,
    schemaFor: (file) => responseSchema(questionnaireNamedBy(file, questionnaires)),
  };
}

/** The wave that a response is judged against; without an invitation any wave will do, so its own. */
function expectedWave(
  { wave }: ResponseFile,
  questionnaire: Questionnaire,
  { questionnaires, invitation }: ReadingContext,
): WaveExpected | FileProblem {
  if (!invitation) return { questionnaire, invitation, waveId: wave?.id ?? null };
  const invited = knownQuestionnaire(questionnaires, invitation.questionnaire);
  return isProblem(invited) ? invited : { questionnaire: invited, invitation };
}

/** What refuses a file that its schema accepts, in the order of the file-format documentation. */
function judge(
  { file, checksumProblem, characterProblem }: OpenedFile<ResponseFile>,
  context: ReadingContext,
): Admission | FileProblem | Response {
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(context.questionnaires, file.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  const expected = expectedWave(file, questionnaire, context);
  if (isProblem(expected)) return expected;
  const broken = characterProblem ?? responseRule(file, questionnaire);
  if (broken) return checkQuestionnaire(file, expected) ?? checkWave(file, expected) ?? broken;
  const response = parseResponse(file, questionnaire);
  const admission = admitResponse(response, expected);
  return admission.reason === 'ok' ? response : admission;
}

/** The verdicts that are reached only when nothing before the wave refuses a file. */
const BEHIND_THE_WAVE: readonly ReasonCode[] = ['wrong-wave', 'rule'];

/** The row of a file that was not read as a response: `key` from its name and whatever identifies its bytes. */
export function refusedFile(
  file: string,
  size: number,
  identity: string,
  { reason, detail }: FileProblem | Admission,
): ReadFile {
  const nothing = { response: null, responseId: null, revision: null, officeCode: null };
  return { key: `${identity} ${file}`, file, size, reason, detail, ...nothing };
}

/**
 * Reads one file that somebody dropped or put into the folder, as a response. Everything expected comes back as a reason code,
 * the first that applies in the order of the file-format documentation; files are not compared with each other here.
 * From the verdict `schema` on what the file says of itself is given, also when it is refused.
 */
export async function parseResponseFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  context: ReadingContext,
): Promise<ReadFile> {
  const opened = await openFile(bytes, formatFor(context.questionnaires));
  if (isProblem(opened)) return refusedFile(name, bytes.length, await sha256Of(bytes), opened);
  const { file } = opened;
  const about = { responseId: file.responseId, revision: file.revision, officeCode: file.office.code };
  const verdict = judge(opened, context);
  const wave =
    'reason' in verdict && !BEHIND_THE_WAVE.includes(verdict.reason) ? {} : { waveId: file.wave?.id ?? null };
  if ('reason' in verdict) {
    return { ...refusedFile(name, bytes.length, await sha256Of(bytes), verdict), ...about, ...wave };
  }
  const accepted = { reason: 'ok', detail: null, response: verdict } as const;
  return { key: `${file.checksum} ${name}`, file: name, size: bytes.length, ...accepted, ...about, ...wave };
}

/**
 * Reads a response for its answers alone, apart from any wave: every wave will do, and topics that its organiser added are
 * taken as they are, since only an invitation says which there are.
 */
export async function parseOwnResponse(
  bytes: Uint8Array<ArrayBuffer>,
  questionnaires: readonly Questionnaire[],
): Promise<Response | FileProblem> {
  const opened = await openFile(bytes, formatFor(questionnaires));
  if (isProblem(opened)) return opened;
  const { file, checksumProblem, characterProblem } = opened;
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(questionnaires, file.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  return characterProblem ?? responseRule(file, questionnaire) ?? parseResponse(file, questionnaire);
}
