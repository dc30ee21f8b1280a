import * as v from 'valibot';
import { LEVELS, type Questionnaire } from '@/domain/questionnaire/questionnaire';
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

function buildResponseSchema(questionnaire: Questionnaire) {
  return membersOf({
    format: v.literal('waymark/response'),
    version: v.literal(1),
    ...responseMembers(questionnaire),
  });
}

const built = new WeakMap<Questionnaire, v.GenericSchema<unknown, ResponseFile>>();

/**
 * The schema of a response file to one questionnaire: field names, option codes, maxima and lengths are the questionnaire's.
 * It accepts a partial response; what depends on more than one place is a rule (`responseRules`).
 */
export function responseSchema(questionnaire: Questionnaire): v.GenericSchema<unknown, ResponseFile> {
  const known = built.get(questionnaire);
  if (known) return known;
  // The members of `profile`, `consent`, `topics` and `closing` come from data, so the compiler cannot see them.
  const schema = buildResponseSchema(questionnaire) as unknown as v.GenericSchema<unknown, ResponseFile>;
  built.set(questionnaire, schema);
  return schema;
}
