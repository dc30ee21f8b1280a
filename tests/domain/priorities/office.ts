import type { AnswerSheet, QuestionValues } from '@/domain/assessment/answer';
import type { Level, Questionnaire, Topic } from '@/domain/questionnaire/questionnaire';
import { aSheet, coreAnswers, type Short } from '@tests/support/answers';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

/** What an office says about one topic of the small questionnaire. */
export interface AboutTopic {
  readonly levels?: readonly Short[];
  readonly target?: Level;
  readonly interest?: number;
  readonly offers?: readonly string[];
}

/** The two topics of the small questionnaire: 3 and 5 core items, 2 answers are enough for a score. */
export function twoTopics(): readonly [shelves: Topic, readers: Topic] {
  const [shelves, readers] = aSmallQuestionnaire().topics;
  if (!shelves || !readers) throw new Error('The small questionnaire has two topics.');
  return [shelves, readers];
}

function valuesOf({ target, interest, offers }: AboutTopic): QuestionValues {
  return {
    ...(target === undefined ? {} : { 'target-level': target }),
    ...(interest === undefined ? {} : { 'workshop-interest': interest }),
    ...(offers === undefined ? {} : { 'willing-to-share': offers }),
  };
}

/** An office with what it says about shelves and readers, and its ranking. */
export function anOffice(
  about: { readonly shelves?: AboutTopic; readonly readers?: AboutTopic } = {},
  ranking: readonly string[] = [],
): AnswerSheet {
  const [shelves, readers] = twoTopics();
  return aSheet({
    answers: {
      ...coreAnswers(shelves, about.shelves?.levels ?? []),
      ...coreAnswers(readers, about.readers?.levels ?? []),
    },
    topics: { shelves: valuesOf(about.shelves ?? {}), readers: valuesOf(about.readers ?? {}) },
    closing: ranking.length > 0 ? { 'topic-ranking': ranking } : {},
  });
}

/** The questionnaire with some parameters of its priorities changed. */
export function withPriorities(
  questionnaire: Questionnaire,
  changes: Partial<Questionnaire['parameters']['priorities']>,
): Questionnaire {
  const { parameters } = questionnaire;
  return {
    ...questionnaire,
    parameters: { ...parameters, priorities: { ...parameters.priorities, ...changes } },
  };
}
