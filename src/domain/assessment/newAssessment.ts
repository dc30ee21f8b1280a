import type { Invitation } from '@/domain/collection/invitation';
import { questionsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionValues } from './answer';
import type { Assessment } from './assessment';

/** What an assessment is made from; ids and time come from the caller, since the domain has neither clock nor chance. */
export interface NewAssessment {
  readonly id: string;
  /** 32 hex digits; stays the same for every response file of this assessment. */
  readonly responseId: string;
  /** ISO with milliseconds. */
  readonly createdAt: string;
  readonly questionnaire: Questionnaire;
  /** Null without an invitation. */
  readonly invitation: Invitation | null;
  /** What the person typed; an invitation for one office knows better. */
  readonly officeName?: string;
}

/** The consents as they stand before anybody chose: their defaults, and nothing where the edition wants a choice. */
export function defaultConsents(questionnaire: Questionnaire): QuestionValues {
  return Object.fromEntries(
    questionsOf(questionnaire, 'consent').flatMap((question) =>
      question.default === undefined ? [] : [[question.id, question.default]],
    ),
  );
}

/**
 * An assessment without answers. An invitation that carries exactly one office gives it its name and code; the country is
 * asked all the same, since a code need not be one.
 */
export function newAssessment(made: NewAssessment): Assessment {
  const { id, edition, hash } = made.questionnaire;
  const offices = made.invitation?.offices ?? [];
  const office = offices.length === 1 ? offices[0] : undefined;
  return {
    id: made.id,
    createdAt: made.createdAt,
    questionnaire: { id, edition, hash },
    invitation: made.invitation,
    office: { code: office?.code ?? null, name: office?.name ?? made.officeName ?? '', country: null },
    answers: {},
    notes: {},
    profile: {},
    consent: defaultConsents(made.questionnaire),
    topics: {},
    closing: {},
    answeredAt: {},
    sentNotes: [],
    sending: {
      responseId: made.responseId,
      revision: 0,
      checksum: null,
      parent: null,
      contentHash: null,
      savedAt: null,
      language: null,
      markedSentAt: null,
    },
  };
}
