import { coreAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';
import type { QuestionValues } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { Level } from '@/domain/questionnaire/questionnaire';

/** What an office says about a topic: one level everywhere, and answers to the questions about it. */
export interface AboutTopic {
  readonly level?: Level;
  readonly values?: QuestionValues;
}

/** A response that says something about some topics, by id, and ranks topics. */
export function anOpinion(
  office: string,
  about: Readonly<Record<string, AboutTopic>>,
  ranking: readonly string[] = [],
  changes: Partial<Response> = {},
): Response {
  const { topics } = aQuestionnaire();
  const answers = topics.flatMap((topic) => {
    const level = about[topic.id]?.level;
    return level === undefined ? [] : Object.entries(coreAnswers(topic, Array<Level>(6).fill(level)));
  });
  return aResponse({
    office,
    answers: Object.fromEntries(answers),
    topics: Object.fromEntries(Object.entries(about).map(([topic, { values = {} }]) => [topic, values])),
    closing: ranking.length > 0 ? { 'topic-ranking': ranking } : {},
    ...(changes as object),
  });
}

/** The same about every topic. */
export function everyTopic(about: AboutTopic): Readonly<Record<string, AboutTopic>> {
  return Object.fromEntries(aQuestionnaire().topics.map(({ id }) => [id, about]));
}
