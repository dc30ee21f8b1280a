import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { ResponseFile } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf } from './responseQuestions';
import { answerEntries, topicEntries, valuesOf } from './sheetEntries';

/**
 * A response as the object of its file: answers and topics in questionnaire order, extra topics after them by id, nothing that
 * is empty. The checksum is left out; `serialiseResponse` adds it.
 */
export function toResponseFile(response: Response, questionnaire: Questionnaire): Omit<ResponseFile, 'checksum'> {
  const { responseId, revision, parent, createdAt, language, wave, office } = response;
  const { id, edition, hash } = response.questionnaire;
  return {
    format: 'waymark/response',
    version: 1,
    responseId,
    revision,
    parent,
    createdAt,
    language,
    wave: wave && { id: wave.id, title: wave.title },
    questionnaire: { id, edition, hash },
    office: { code: office.code, name: office.name, country: office.country },
    profile: valuesOf(profileQuestionsOf(questionnaire), response.profile),
    consent: valuesOf(questionnaire.questions.consent, response.consent),
    answers: answerEntries(response, questionnaire).map((entry) => {
      const note = response.notes[entry.item];
      return note ? { ...entry, note } : entry;
    }),
    topics: topicEntries(response, questionnaire),
    closing: valuesOf(closingQuestionsOf(questionnaire), response.closing),
  };
}
