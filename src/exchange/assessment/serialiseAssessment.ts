import type { Assessment } from '@/domain/assessment/assessment';
import type { AssessmentBackup } from '@/domain/assessment/backup';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { withPlainTexts } from '@/exchange/reading/texts';
import { closingQuestionsOf, profileQuestionsOf } from '@/exchange/response/responseQuestions';
import { answerEntries, topicEntries, valuesOf } from '@/exchange/response/sheetEntries';
import type { AssessmentFile, NoteEntry } from './assessmentFile';
import { historyEntries, timeEntries } from './historyEntries';

function noteEntries({ notes, sentNotes }: Assessment, questionnaire: Questionnaire): readonly NoteEntry[] {
  return itemsOf(questionnaire).flatMap(({ id }) => {
    const text = notes[id];
    return text ? [{ item: id, text, send: sentNotes.includes(id) }] : [];
  });
}

function waveOf({ invitation }: Assessment): AssessmentFile['wave'] {
  if (!invitation) return null;
  const { questionnaire: _own, ...wave } = invitation;
  return wave;
}

function toAssessmentFile(assessment: Assessment, questionnaire: Questionnaire): Omit<AssessmentFile, 'checksum'> {
  const { id, edition, hash } = assessment.questionnaire;
  const answers = answerEntries(assessment, questionnaire).map((entry) => ({
    ...entry,
    at: assessment.answeredAt[entry.item] ?? null,
    by: null,
  }));
  return {
    format: 'waymark/assessment',
    version: 1,
    assessmentId: assessment.id,
    createdAt: assessment.createdAt,
    questionnaire: { id, edition, hash },
    wave: waveOf(assessment),
    office: { ...assessment.office },
    profile: valuesOf(profileQuestionsOf(questionnaire), assessment.profile),
    consent: valuesOf(questionnaire.questions.consent, assessment.consent),
    answers,
    notes: noteEntries(assessment, questionnaire),
    topics: topicEntries(assessment, questionnaire),
    closing: valuesOf(closingQuestionsOf(questionnaire), assessment.closing),
    sending: { ...assessment.sending },
    handedOut: null,
  };
}

/**
 * The bytes of an assessment file: all that the office entered, sent or not, as canonical JSON with its checksum and one line
 * feed at the end. Texts have plain characters only (see `withPlainCharacters`), so a tab in a note is a space in the file.
 */
export async function serialiseAssessment(
  assessment: Assessment,
  questionnaire: Questionnaire,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = withPlainTexts(toAssessmentFile(assessment, questionnaire));
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}

/** The bytes of a backup: an assessment file with the history and with the time of every place. */
export async function serialiseBackup(
  backup: AssessmentBackup,
  questionnaire: Questionnaire,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = {
    ...withPlainTexts(toAssessmentFile(backup.assessment, questionnaire)),
    times: timeEntries(backup),
    history: historyEntries(backup.history, questionnaire),
  };
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}
