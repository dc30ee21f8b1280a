import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';

/** The one later-wave question that is asked once and not for every topic. */
const ASKED_ONCE = 'same-respondent';

/** The questions whose values stand in `profile`; the country belongs to the office and stands there. */
export function profileQuestionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.questions.profile.filter((question) => question.type !== 'code');
}

/** The questions whose values stand in `topics`, once for every topic; those of later waves among them. */
export function topicQuestionsOf(questionnaire: Questionnaire): readonly Question[] {
  const later = questionnaire.questions['later-wave-questions'].filter((question) => question.id !== ASKED_ONCE);
  return [...questionnaire.questions['topic-questions'], ...later];
}

/** The questions whose values stand in `closing`. */
export function closingQuestionsOf(questionnaire: Questionnaire): readonly Question[] {
  const later = questionnaire.questions['later-wave-questions'].filter((question) => question.id === ASKED_ONCE);
  return [...questionnaire.questions['closing-questions'], ...later];
}
