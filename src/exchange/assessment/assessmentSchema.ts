import * as v from 'valibot';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { invitationMembers } from '@/exchange/invitation/invitationSchema';
import {
  checksum,
  country,
  languageTag,
  matching,
  membersOf,
  officeCode,
  preciseTime,
  questionnaireReference,
  responseId,
  revision,
  setOf,
  text,
} from '@/exchange/reading/schemaParts';
import { optionalMembers } from '@/exchange/response/questionSchema';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';
import { answerMembers } from '@/exchange/response/responseSchema';
import type { AssessmentFile } from './assessmentFile';
import { backupMembers } from './historyEntries';

const { questionnaire: _own, ...wave } = invitationMembers;

const sending = membersOf({
  responseId,
  revision: v.union([v.literal(0), revision]),
  checksum: v.nullable(checksum),
  parent: v.nullable(checksum),
  contentHash: v.nullable(checksum),
  savedAt: v.nullable(preciseTime),
  language: v.nullable(languageTag),
  markedSentAt: v.nullable(preciseTime),
});

const built = new WeakMap<Questionnaire, v.GenericSchema<unknown, AssessmentFile>>();

/**
 * The schema of an assessment file of one questionnaire. Unlike a response it may lack consents and holds answers that a
 * condition hides: it is a working document.
 */
export function assessmentSchema(questionnaire: Questionnaire): v.GenericSchema<unknown, AssessmentFile> {
  const known = built.get(questionnaire);
  if (known) return known;
  const content = membersOf({
    format: v.literal('waymark/assessment'),
    version: v.literal(1),
    assessmentId: matching(/^[A-Za-z0-9-]{1,64}$/),
    createdAt: preciseTime,
    questionnaire: questionnaireReference,
    wave: v.nullable(membersOf(wave)),
    office: membersOf({ code: v.nullable(officeCode), name: text(0, 200), country: v.nullable(country) }),
    profile: membersOf(optionalMembers(profileQuestionsOf(questionnaire))),
    consent: membersOf(optionalMembers(questionnaire.questions.consent)),
    answers: v.array(
      membersOf({ ...answerMembers(questionnaire), at: v.nullable(preciseTime), by: v.nullable(text(1, 200)) }),
    ),
    notes: v.array(membersOf({ item: v.string(), text: text(1, questionnaire.noteMaxLength), send: v.boolean() })),
    topics: v.array(membersOf({ topic: v.string(), ...optionalMembers(topicQuestionsOf(questionnaire)) })),
    closing: membersOf(optionalMembers(closingQuestionsOf(questionnaire))),
    sending,
    handedOut: v.nullable(setOf(v.string())),
    ...backupMembers(questionnaire),
    checksum,
  });
  // The members that come from the questionnaire cannot be seen by the compiler.
  const schema = content as unknown as v.GenericSchema<unknown, AssessmentFile>;
  built.set(questionnaire, schema);
  return schema;
}
