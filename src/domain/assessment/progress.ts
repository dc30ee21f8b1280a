import type { Questionnaire, Topic } from '@/domain/questionnaire/questionnaire';
import type { AnswerSheet } from './answer';

export interface TopicProgress {
  readonly topic: string;
  /** Items with any answer: a level, not applicable, or not known. */
  readonly answered: number;
  /** All items of the topic. */
  readonly all: number;
}

export interface Progress {
  readonly topics: readonly TopicProgress[];
  readonly answered: number;
  readonly all: number;
  /** Estimated whole minutes for what is left, rounded up; 0 when every item has an answer. */
  readonly minutesLeft: number;
}

function progressOfTopic(topic: Topic, sheet: AnswerSheet): TopicProgress {
  const answered = topic.items.filter((item) => sheet.answers[item.id] !== undefined).length;
  return { topic: topic.id, answered, all: topic.items.length };
}

/** How much is answered, by topic and overall; every item is taken to need the same share of the edition's minutes. */
export function progressOf(questionnaire: Questionnaire, sheet: AnswerSheet): Progress {
  const topics = questionnaire.topics.map((topic) => progressOfTopic(topic, sheet));
  const answered = topics.reduce((total, topic) => total + topic.answered, 0);
  const all = topics.reduce((total, topic) => total + topic.all, 0);
  return { topics, answered, all, minutesLeft: Math.ceil((questionnaire.minutes.core * (all - answered)) / all) };
}
