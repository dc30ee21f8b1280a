import { topicOf, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';

/** The questions about a topic, in two portions: what is asked of everybody, and what is folded until somebody wants to say more. */
export interface AboutTopic {
  readonly asked: readonly Question[];
  readonly folded: readonly Question[];
}

/** Makes sense only where items were answered. */
const ABOUT_ANSWERS = 'confidence';

/**
 * The questions about one topic. Required ones are asked, and what appears because of their answers; the rest is folded. A
 * topic that the organiser added has no items, so nothing is asked about levels and answers.
 */
export function aboutTopic(questionnaire: Questionnaire, topic: string): AboutTopic {
  const all = questionnaire.questions['topic-questions'];
  const questions = topicOf(questionnaire, topic)
    ? all
    : all.filter(({ id, type }) => type !== 'level' && id !== ABOUT_ANSWERS);
  const isAsked = (question: Question): boolean => {
    if (question.required || !question.showIf) return question.required;
    const cause = questions.find(({ id }) => id === question.showIf?.question);
    return cause !== undefined && isAsked(cause);
  };
  return { asked: questions.filter(isAsked), folded: questions.filter((question) => !isAsked(question)) };
}
