import type { QuestionValues } from '@/domain/assessment/answer';
import { isAnswered, isShown } from '@/domain/assessment/isShown';
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { isCalendarDay } from '@/exchange/reading/isCalendarDay';
import { oncePerQuestionnaire } from '@/exchange/reading/oncePerQuestionnaire';
import { isTopicId } from '@/exchange/reading/schemaParts';
import { answersRule } from './answersRule';
import type { ResponseFile, TopicEntry } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';

/** The option that says that none of the others holds. */
const NONE = 'none';

/** The questions of a list whose values a rule may refuse. */
function ruled(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ showIf, type, options }) => showIf || (type === 'multi' && options.includes(NONE)));
}

const ruledQuestionsOf = oncePerQuestionnaire((questionnaire) => ({
  profile: ruled(profileQuestionsOf(questionnaire)),
  topic: ruled(topicQuestionsOf(questionnaire)),
  closing: ruled(closingQuestionsOf(questionnaire)),
}));

function valueRule(question: Question, values: QuestionValues, path: string): FileProblem | null {
  const value = values[question.id];
  if (!isAnswered(value)) return null;
  if (!isShown(question, values)) return brokenRule('question-not-shown', `${path}.${question.id}`);
  const contradicts = question.type === 'multi' && Array.isArray(value) && value.length > 1 && value.includes(NONE);
  return contradicts ? brokenRule('none-beside-others', `${path}.${question.id}`) : null;
}

function valuesRule(questions: readonly Question[], values: QuestionValues, path: string): FileProblem | null {
  for (const question of questions) {
    const broken = valueRule(question, values, path);
    if (broken) return broken;
  }
  return null;
}

function topicsRule(topics: readonly TopicEntry[], questions: readonly Question[]): FileProblem | null {
  const seen = new Set<string>();
  for (const [index, entry] of topics.entries()) {
    const path = `topics[${index}]`;
    if (!isTopicId(entry.topic)) return brokenRule('unknown-topic', `${path}.topic`);
    if (seen.has(entry.topic)) return brokenRule('topic-twice', `${path}.topic`);
    seen.add(entry.topic);
    const broken = valuesRule(questions, entry, path);
    if (broken) return broken;
  }
  return null;
}

function headRule({ revision, parent, createdAt }: ResponseFile): FileProblem | null {
  if ((revision === 1) !== (parent === null)) return brokenRule('parent', 'parent');
  return isCalendarDay(createdAt) ? null : brokenRule('date', 'createdAt');
}

/**
 * The first rule that a response breaks by itself although the schema accepts it, or null. Which topics and offices belong to
 * a wave is judged later, by `admitResponse`.
 */
export function responseRule(file: ResponseFile, questionnaire: Questionnaire): FileProblem | null {
  const questions = ruledQuestionsOf(questionnaire);
  return (
    headRule(file) ??
    valuesRule(questions.profile, file.profile, 'profile') ??
    answersRule(file.answers, questionnaire) ??
    topicsRule(file.topics, questions.topic) ??
    valuesRule(questions.closing, file.closing, 'closing')
  );
}
