import type { Assessment } from '@/domain/assessment/assessment';
import type { Detail } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem, problem } from '@/exchange/reading/fileProblem';
import { kindOfBytes } from '@/exchange/reading/kindOfBytes';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';

/** Why something that was opened is refused. */
export interface Refusal {
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
}

/** What a file that was opened on the assess side turned out to be. */
export type OpenedFile =
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'problem'; readonly problem: Refusal };

async function readJson(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  questionnaires: readonly Questionnaire[],
): Promise<OpenedFile> {
  const own = await parseAssessmentFile(bytes, questionnaires);
  if (!isProblem(own)) return { kind: 'assessment', assessment: own.assessment };
  const found = own.detail?.kind === 'other-kind' ? own.detail.values.found : null;
  if (found === 'invitation') {
    const read = await parseInvitationFile(bytes, questionnaires);
    return isProblem(read) ? { kind: 'problem', problem: read } : { kind: 'invitation', invitation: read.invitation };
  }
  if (found !== 'response') return { kind: 'problem', problem: own };
  const { response, reason, detail } = await parseResponseFile(name, bytes, { questionnaires, invitation: null });
  if (response) return { kind: 'response', response };
  return { kind: 'problem', problem: { reason, detail } };
}

/** Opens a file that somebody chose on the assess side: an invitation, an own copy or an own response, told by its content. */
export async function readAnyFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  questionnaires: readonly Questionnaire[],
): Promise<OpenedFile> {
  switch (kindOfBytes(bytes)) {
    case 'sealed':
      return { kind: 'problem', problem: problem('sealed') };
    case 'zip':
      return { kind: 'problem', problem: problem('not-a-waymark-file', { kind: 'archive', values: {} }) };
    case 'json':
      return readJson(name, bytes, questionnaires);
  }
}
