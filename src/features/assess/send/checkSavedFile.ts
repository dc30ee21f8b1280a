import type { Sending } from '@/domain/assessment/assessment';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';

/** What a file that was saved turns out to be when it is opened again. */
export type CheckedFile =
  /** The last saved file, whole. */
  | { readonly kind: 'same'; readonly revision: number }
  /** A whole file of this assessment, but of another revision than the last. */
  | { readonly kind: 'otherRevision'; readonly revision: number }
  /** A whole file of another assessment. */
  | { readonly kind: 'otherAssessment' }
  | { readonly kind: 'unreadable'; readonly reason: ReasonCode };

/** Opens a file as an organiser would and compares it with what is known of the last saved one. */
export async function checkSavedFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  sending: Sending,
  questionnaire: Questionnaire,
): Promise<CheckedFile> {
  const read = await parseResponseFile(name, bytes, { questionnaires: [questionnaire], invitation: null });
  if (!read.response) return { kind: 'unreadable', reason: read.reason };
  const { responseId, revision, checksum } = read.response;
  if (responseId !== sending.responseId) return { kind: 'otherAssessment' };
  return { kind: checksum === sending.checksum ? 'same' : 'otherRevision', revision };
}
