import * as v from 'valibot';
import { LEVELS, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { oncePerQuestionnaire } from '@/exchange/reading/oncePerQuestionnaire';
import {
  checksum,
  country,
  languageTag,
  membersOf,
  officeCode,
  questionnaireReference,
  responseId,
  revision,
  text,
  title,
  utcTime,
  waveId,
} from '@/exchange/reading/schemaParts';
import { optionalMembers, requiredMembers } from './questionSchema';
import type { ResponseFile } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';

/** The members of one answer, in a response and in an assessment. */
export function answerMembers(questionnaire: Questionnaire) {
  return {
    item: v.string(),
    code: v.picklist(['level', 'not-applicable', 'dont-know']),
    level: v.exactOptional(v.picklist(LEVELS)),
    reason: v.exactOptional(v.picklist(questionnaire.notApplicableReasons)),
  };
}

/** The members that a response has besides `format` and `version`; the file of a wave carries responses too. */
export function responseMembers(questionnaire: Questionnaire) {
  const note = v.exactOptional(text(0, questionnaire.noteMaxLength));
  return {
    responseId,
    revision,
    parent: v.nullable(checksum),
    createdAt: utcTime,
    language: languageTag,
    wave: v.nullable(membersOf({ id: waveId, title })),
    questionnaire: questionnaireReference,
    office: membersOf({ code: officeCode, name: text(1, 200), country }),
    profile: membersOf(optionalMembers(profileQuestionsOf(questionnaire))),
    consent: membersOf(requiredMembers(questionnaire.questions.consent)),
    answers: v.array(membersOf({ ...answerMembers(questionnaire), note })),
    topics: v.array(membersOf({ topic: v.string(), ...optionalMembers(topicQuestionsOf(questionnaire)) })),
    closing: membersOf(optionalMembers(closingQuestionsOf(questionnaire))),
    checksum,
  };
}

/**
 * The schema of a response file to one questionnaire: field names, option codes, maxima and lengths are the questionnaire's.
 * It accepts a partial response; what depends on more than one place is a rule (`responseRule`).
 */
export const responseSchema = oncePerQuestionnaire((questionnaire): v.GenericSchema<unknown, ResponseFile> => {
  const schema = membersOf({
    format: v.literal('waymark/response'),
    version: v.literal(1),
    ...responseMembers(questionnaire),
  });
  // The members of `profile`, `consent`, `topics` and `closing` come from data, so the compiler cannot see them.
  return schema as unknown as v.GenericSchema<unknown, ResponseFile>;
});
