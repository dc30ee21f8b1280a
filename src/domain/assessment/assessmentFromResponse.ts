import type { Response } from '@/domain/collection/response';
import type { Assessment } from './assessment';

/**
 * The assessment that an own response file was made from, as far as the file tells: private notes that were not sent are not in
 * it, and of its wave only the name, so it is without an invitation until that is opened again. When answers were given
 * is not known. `id` and `createdAt` come from the caller.
 */
export function assessmentFromResponse(
  response: Response,
  { id, createdAt }: Pick<Assessment, 'id' | 'createdAt'>,
): Assessment {
  const { questionnaire, office, answers, notes, profile, consent, topics, closing } = response;
  const { responseId, revision, checksum, parent, language } = response;
  return {
    id,
    createdAt,
    questionnaire,
    invitation: null,
    office,
    answers,
    answeredAt: {},
    notes,
    sentNotes: Object.keys(notes),
    profile,
    consent,
    topics,
    closing,
    sending: {
      responseId,
      revision,
      checksum,
      parent,
      contentHash: null,
      savedAt: response.createdAt,
      language,
      markedSentAt: null,
    },
  };
}
