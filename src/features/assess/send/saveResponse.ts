import type { Assessment } from '@/domain/assessment/assessment';
import type { Detail } from '@/domain/collection/collectedFile';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { canonicalText } from '@/exchange/canonical/canonicalText';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { loadAssessment, saveAssessmentFacts } from '@/storage/assessments';
import type { Database } from '@/storage/database';
import { prepareResponse, type PreparedResponse } from './prepareResponse';

/** What became of making a response file. Only `ready` may be handed to a download. */
export type SaveOutcome =
  | { readonly kind: 'ready'; readonly prepared: PreparedResponse }
  /** What is on screen is not durable on this device, so there is nothing to compare a file with. */
  | { readonly kind: 'notSaved' }
  /** An organiser's program would refuse this file. */
  | { readonly kind: 'refused'; readonly reason: ReasonCode; readonly detail: Detail | null }
  /** The file, read again, does not say what the assessment says. */
  | { readonly kind: 'differs' };

/** Whether the answers of a file are those of the assessment, item by item, whatever made the file. */
function hasSameAnswers(questionnaire: Questionnaire, assessment: Assessment, response: Response): boolean {
  return itemsOf(questionnaire).every(
    ({ id }) => canonicalText(assessment.answers[id] ?? null) === canonicalText(response.answers[id] ?? null),
  );
}

/** Reads the bytes back as an organiser would, and compares what they say with what they were made from. */
async function verify(
  prepared: PreparedResponse,
  assessment: Assessment,
  questionnaire: Questionnaire,
): Promise<SaveOutcome> {
  const { bytes, fileName, response } = prepared;
  const context = { questionnaires: [questionnaire], invitation: assessment.invitation };
  const read = await parseResponseFile(fileName, bytes, context);
  if (!read.response) return { kind: 'refused', reason: read.reason, detail: read.detail };
  const same =
    canonicalText(read.response) === canonicalText(response) &&
    hasSameAnswers(questionnaire, assessment, read.response);
  return same ? { kind: 'ready', prepared } : { kind: 'differs' };
}

/**
 * Makes the response file of what is on screen, from what the database holds of it. The revision is remembered before the
 * file is handed out: a file that nobody remembers could be followed by another one of the same revision.
 */
export async function saveResponse(
  database: Database,
  shown: Assessment,
  questionnaire: Questionnaire,
  language: string,
  now: string,
): Promise<SaveOutcome> {
  const stored = await loadAssessment(database, shown.id);
  if (!stored || canonicalText(stored) !== canonicalText(shown)) return { kind: 'notSaved' };
  const prepared = await prepareResponse(stored, questionnaire, language, now);
  const outcome = await verify(prepared, stored, questionnaire);
  if (outcome.kind !== 'ready' || prepared.sending === stored.sending) return outcome;
  const remembered = await saveAssessmentFacts(database, stored.id, { sending: prepared.sending });
  return remembered ? outcome : { kind: 'notSaved' };
}
