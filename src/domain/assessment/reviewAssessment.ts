import type { Question, Questionnaire, Topic } from '@/domain/questionnaire/questionnaire';
import { findFlags, type Flag } from '@/domain/scoring/findFlags';
import type { QuestionValues } from './answer';
import type { Assessment } from './assessment';
import { isAnswered, isShown } from './isShown';

/** A required question without an answer, and where it stands. */
export type MissingQuestion =
  | { readonly section: 'profile' | 'closing'; readonly question: string }
  | { readonly section: 'topic'; readonly topic: string; readonly question: string };

/** What must be given before a response can be saved. */
export type SendingBlock =
  | { readonly kind: 'officeName' }
  | { readonly kind: 'country' }
  | { readonly kind: 'consent'; readonly question: string };

/** What the review lists, each with its place, in questionnaire order. */
export interface Review {
  /** Topics with items that have no answer at all. */
  readonly unanswered: readonly { readonly topic: string; readonly items: readonly string[] }[];
  /** Items marked as not applicable without saying why. */
  readonly withoutReason: readonly { readonly topic: string; readonly item: string }[];
  /** Required questions without an answer, except those that block sending; hidden ones are not missing. */
  readonly missing: readonly MissingQuestion[];
  /** What looks rushed or contradicts itself. */
  readonly flags: readonly Flag[];
  /** Empty when the response can be saved. */
  readonly blocks: readonly SendingBlock[];
}

function missingOf(questions: readonly Question[], values: QuestionValues): readonly string[] {
  return questions
    .filter((question) => question.required && isShown(question, values) && !isAnswered(values[question.id]))
    .map((question) => question.id);
}

function findMissing(questionnaire: Questionnaire, assessment: Assessment): readonly MissingQuestion[] {
  const { questions, topics } = questionnaire;
  // The country is asked in the profile, kept with the office, and listed among what blocks sending.
  const profile = questions.profile.filter((question) => question.type !== 'code');
  return [
    ...missingOf(profile, assessment.profile).map((question) => ({ section: 'profile' as const, question })),
    ...topics.flatMap((topic) =>
      missingOf(questions['topic-questions'], assessment.topics[topic.id] ?? {}).map((question) => ({
        section: 'topic' as const,
        topic: topic.id,
        question,
      })),
    ),
    ...missingOf(questions['closing-questions'], assessment.closing).map((question) => ({
      section: 'closing' as const,
      question,
    })),
  ];
}

function findUnanswered({ id, items }: Topic, assessment: Assessment): Review['unanswered'] {
  const unanswered = items.filter((item) => assessment.answers[item.id] === undefined).map((item) => item.id);
  return unanswered.length === 0 ? [] : [{ topic: id, items: unanswered }];
}

function findWithoutReason({ id, items }: Topic, assessment: Assessment): Review['withoutReason'] {
  return items.flatMap((item) => {
    const answer = assessment.answers[item.id];
    return answer?.code === 'not-applicable' && answer.reason === null ? [{ topic: id, item: item.id }] : [];
  });
}

/**
 * What keeps a response from being saved: no name of the office, no country, or a consent that has neither a value nor a
 * default. Nothing else blocks; a partial assessment may be sent.
 */
export function findBlocks(questionnaire: Questionnaire, assessment: Assessment): readonly SendingBlock[] {
  const { name, country } = assessment.office;
  const consents = questionnaire.questions.consent.filter(
    (question) => !isAnswered(assessment.consent[question.id]) && question.default === undefined,
  );
  return [
    ...(name.trim() === '' ? [{ kind: 'officeName' as const }] : []),
    ...(country === null ? [{ kind: 'country' as const }] : []),
    ...consents.map((question) => ({ kind: 'consent' as const, question: question.id })),
  ];
}

/** Looks through an assessment for what is unanswered, contradictory or rushed, and for what blocks sending. */
export function reviewAssessment(questionnaire: Questionnaire, assessment: Assessment): Review {
  return {
    unanswered: questionnaire.topics.flatMap((topic) => findUnanswered(topic, assessment)),
    withoutReason: questionnaire.topics.flatMap((topic) => findWithoutReason(topic, assessment)),
    missing: findMissing(questionnaire, assessment),
    flags: findFlags(questionnaire, assessment),
    blocks: findBlocks(questionnaire, assessment),
  };
}
