import type { Assessment, Sending } from '@/domain/assessment/assessment';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { contentHash } from '@/exchange/response/contentHash';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { toResponse, type ResponseHead } from '@/exchange/response/toResponse';
import { responseFileName } from './responseFileName';

/** A response file that is ready to be saved, and what the assessment knows of it afterwards. */
export interface PreparedResponse {
  readonly response: Response;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly sending: Sending;
}

/** What the last saved file says of itself; null before the first. */
function lastHead({ revision, parent, savedAt, language }: Sending): ResponseHead | null {
  return savedAt === null || language === null ? null : { revision, parent, createdAt: savedAt, language };
}

/** The response of the last saved file, made anew; null when there is none or the content differs by now. */
async function findUnchanged(assessment: Assessment, questionnaire: Questionnaire): Promise<Response | null> {
  const head = lastHead(assessment.sending);
  if (!head) return null;
  const response = await toResponse(assessment, questionnaire, head);
  return (await contentHash(response, questionnaire)) === assessment.sending.contentHash ? response : null;
}

/** Whether the content is still that of the last saved file; false before the first. Nothing may block sending. */
export async function isUnchanged(assessment: Assessment, questionnaire: Questionnaire): Promise<boolean> {
  return (await findUnchanged(assessment, questionnaire)) !== null;
}

/** The next revision in one language; `now` is an ISO time. */
function toNext({ sending }: Assessment, language: string, now: string): ResponseHead {
  return { revision: sending.revision + 1, parent: sending.checksum, createdAt: `${now.slice(0, 19)}Z`, language };
}

/**
 * Makes the response file of an assessment. The revision rises only when the content differs from that of the last saved
 * file; otherwise the same revision comes out again, byte for byte, in the language it was first saved in.
 */
export async function prepareResponse(
  assessment: Assessment,
  questionnaire: Questionnaire,
  language: string,
  now: string,
): Promise<PreparedResponse> {
  const unchanged = await findUnchanged(assessment, questionnaire);
  const response = unchanged ?? (await toResponse(assessment, questionnaire, toNext(assessment, language, now)));
  const { revision, parent, checksum, createdAt } = response;
  return {
    response,
    bytes: await serialiseResponse(response, questionnaire),
    fileName: responseFileName(response),
    sending: unchanged
      ? assessment.sending
      : {
          responseId: response.responseId,
          revision,
          parent,
          checksum,
          contentHash: await contentHash(response, questionnaire),
          savedAt: createdAt,
          language: response.language,
          markedSentAt: null,
        },
  };
}
