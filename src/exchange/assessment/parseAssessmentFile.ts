import type { Assessment } from '@/domain/assessment/assessment';
import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseInvitation } from '@/exchange/invitation/parseInvitationFile';
import { isProblem, type FileProblem } from '@/exchange/reading/fileProblem';
import { knownQuestionnaire, questionnaireNamedBy } from '@/exchange/reading/knownQuestionnaire';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { openFile, type FileFormat } from '@/exchange/reading/openFile';
import { copyValues, toAnswer } from '@/exchange/response/parseResponse';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';
import type { AssessmentFile } from './assessmentFile';
import { assessmentRule } from './assessmentRule';
import { assessmentSchema } from './assessmentSchema';
import { parseHistory, parseTimes } from './historyEntries';

/** What an assessment file holds; an own readable copy has no history and no times. */
export interface ReadAssessment extends AssessmentBackup {
  readonly checksum: string;
}

function formatFor(questionnaires: readonly Questionnaire[]): FileFormat<AssessmentFile> {
  return {
    kind: 'assessment',
    version: 1,
    mostBytes: MOST_BYTES.assessment,
    schemaFor: (file) => assessmentSchema(questionnaireNamedBy(file, questionnaires)),
  };
}

const composed = (text: string) => text.normalize('NFC');

/** The assessment that a file carries, as fresh objects with composed texts (NFC). The file has passed schema and rules. */
function parseAssessment(file: AssessmentFile, questionnaire: Questionnaire): Assessment {
  const { id, edition, hash } = file.questionnaire;
  const reference = { id, edition, hash };
  const { sending, office, answers, notes } = file;
  const topicQuestions = topicQuestionsOf(questionnaire);
  return {
    id: file.assessmentId,
    createdAt: file.createdAt,
    questionnaire: reference,
    invitation: file.wave && parseInvitation({ ...file.wave, questionnaire: reference }),
    office: { code: office.code, name: composed(office.name), country: office.country },
    answers: Object.fromEntries(answers.map((answer) => [answer.item, toAnswer(answer)])),
    answeredAt: Object.fromEntries(answers.flatMap(({ item, at }) => (at === null ? [] : [[item, at] as const]))),
    notes: Object.fromEntries(notes.map(({ item, text }) => [item, composed(text)])),
    sentNotes: notes.filter(({ send }) => send).map(({ item }) => item),
    profile: copyValues(profileQuestionsOf(questionnaire), file.profile),
    consent: copyValues(questionnaire.questions.consent, file.consent),
    topics: Object.fromEntries(file.topics.map((entry) => [entry.topic, copyValues(topicQuestions, entry)])),
    closing: copyValues(closingQuestionsOf(questionnaire), file.closing),
    sending: {
      responseId: sending.responseId,
      revision: sending.revision === 0 ? 0 : sending.revision,
      checksum: sending.checksum,
      parent: sending.parent,
      contentHash: sending.contentHash,
      savedAt: sending.savedAt,
      language: sending.language,
      markedSentAt: sending.markedSentAt,
    },
  };
}

/** Reads an assessment file; everything expected that can be wrong with it comes back as a problem. */
export async function parseAssessmentFile(
  bytes: Uint8Array,
  questionnaires: readonly Questionnaire[],
): Promise<ReadAssessment | FileProblem> {
  const opened = await openFile(bytes, formatFor(questionnaires));
  if (isProblem(opened)) return opened;
  const { file, checksumProblem, characterProblem } = opened;
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(questionnaires, file.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  const refused = characterProblem ?? assessmentRule(file, questionnaire);
  if (refused) return refused;
  return {
    assessment: parseAssessment(file, questionnaire),
    times: parseTimes(file.times ?? []),
    history: parseHistory(file.history ?? []),
    checksum: file.checksum,
  };
}
