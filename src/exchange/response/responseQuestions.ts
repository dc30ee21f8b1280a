import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';
import { oncePerQuestionnaire } from '@/exchange/reading/oncePerQuestionnaire';

/** The one later-wave question that is asked once and not for every topic. */
const ASKED_ONCE = 'same-respondent';

function laterQuestions({ questions }: Questionnaire, askedOnce: boolean): readonly Question[] {
  return questions['later-wave-questions'].filter(({ id }) => (id === ASKED_ONCE) === askedOnce);
}

/** The questions whose values stand in `profile`; the country belongs to the office and stands there. */
export const profileQuestionsOf = oncePerQuestionnaire(({ questions }): readonly Question[] =>
  questions.profile.filter(({ type }) => type !== 'code'),
);

/** The questions whose values stand in `topics`, once for every topic; those of later waves among them. */
export const topicQuestionsOf = oncePerQuestionnaire((questionnaire): readonly Question[] => [
  ...questionnaire.questions['topic-questions'],
  ...laterQuestions(questionnaire, false),
]);

/** The questions whose values stand in `closing`. */
export const closingQuestionsOf = oncePerQuestionnaire((questionnaire): readonly Question[] => [
  ...questionnaire.questions['closing-questions'],
  ...laterQuestions(questionnaire, true),
]);
