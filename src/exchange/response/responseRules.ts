import type { QuestionValues } from '@/domain/assessment/answer';
import { isAnswered, isShown } from '@/domain/assessment/isShown';
import type { Invitation } from '@/domain/collection/invitation';
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { isCalendarDay } from '@/exchange/reading/isCalendarDay';
import { isKebabCase } from '@/exchange/reading/schemaParts';
import { answersRule } from './answersRule';
import { idsOf } from './questionnaireIds';
import type { ResponseFile } from './responseFile';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from './responseQuestions';

/** The option that says that none of the others holds. */
const NONE = 'none';

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

function topicsRule(
  { topics }: ResponseFile,
  questionnaire: Questionnaire,
  isExtraTopic: (id: string) => boolean,
): FileProblem | null {
  const { topics: known } = idsOf(questionnaire);
  const questions = topicQuestionsOf(questionnaire);
  const seen = new Set<string>();
  for (const [index, entry] of topics.entries()) {
    const path = `topics[${index}]`;
    if (!known.has(entry.topic)) {
      if (!isExtraTopic(entry.topic)) return brokenRule('unknown-topic', `${path}.topic`);
      if ('target-level' in entry) return brokenRule('target-of-extra-topic', `${path}.target-level`);
    }
    if (seen.has(entry.topic)) return brokenRule('topic-twice', `${path}.topic`);
    seen.add(entry.topic);
    const broken = valuesRule(questions, entry, path);
    if (broken) return broken;
  }
  return null;
}

/** The topics that a response ranks, by the questions that rank topics. */
function rankedTopicsOf(
  { closing }: ResponseFile,
  questionnaire: Questionnaire,
): readonly (readonly [path: string, id: string])[] {
  return closingQuestionsOf(questionnaire)
    .filter((question) => question.type === 'ranking')
    .flatMap(({ id }) => {
      const ranked = closing[id];
      return Array.isArray(ranked)
        ? ranked.map((topic: string, index) => [`closing.${id}[${index}]`, topic] as const)
        : [];
    });
}

function officeRule(office: ResponseFile['office'], invitation: Invitation | null): FileProblem | null {
  if (!invitation || invitation.offices.length === 0 || office.code === office.country) return null;
  const invited = invitation.offices.some(({ code }) => code === office.code);
  return invited ? null : brokenRule('office-not-invited', 'office.code');
}

function headRule(file: ResponseFile, invitation: Invitation | null): FileProblem | null {
  if ((file.revision === 1) !== (file.parent === null)) return brokenRule('parent', 'parent');
  if (!isCalendarDay(file.createdAt)) return brokenRule('date', 'createdAt');
  return officeRule(file.office, invitation);
}

/**
 * The first rule that a response breaks although the schema accepts it, or null. With an invitation extra topics are those it
 * names; without one any kebab-case id in a ranking is one.
 */
export function responseRule(
  file: ResponseFile,
  questionnaire: Questionnaire,
  invitation: Invitation | null,
): FileProblem | null {
  const { topics } = idsOf(questionnaire);
  const ranked = rankedTopicsOf(file, questionnaire);
  const isInvited = (id: string) => invitation?.extraTopics.some((topic) => topic.id === id) ?? isKebabCase(id);
  const isRanked = (id: string) => ranked.some(([, topic]) => topic === id);
  const isExtraTopic = (id: string) => isInvited(id) && (invitation !== null || isRanked(id));
  const unknown = ranked.find(([, id]) => !topics.has(id) && !isInvited(id));
  return (
    headRule(file, invitation) ??
    valuesRule(profileQuestionsOf(questionnaire), file.profile, 'profile') ??
    answersRule(file.answers, questionnaire) ??
    topicsRule(file, questionnaire, isExtraTopic) ??
    valuesRule(closingQuestionsOf(questionnaire), file.closing, 'closing') ??
    (unknown ? brokenRule('unknown-topic', unknown[0]) : null)
  );
}
