import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { mean } from '@/domain/statistics/mean';
import { scoreTopic, type TopicScore } from './scoreTopic';

/** Where one office stands in all topics. */
export interface AssessmentScore {
  /** One for each topic of the edition, in its order. */
  readonly topics: readonly TopicScore[];
  /** Mean of the topic scores; null unless every topic has one. For the office's own eyes only. */
  readonly overall: number | null;
}

/** Scores an assessment or a response. Scores are always derived from answers, never read from files. */
export function scoreAssessment(questionnaire: Questionnaire, sheet: AnswerSheet): AssessmentScore {
  const topics = questionnaire.topics.map((topic) => scoreTopic(topic, sheet, questionnaire.parameters.scoring));
  const scores = topics.flatMap(({ score }) => (score === null ? [] : [score]));
  return { topics, overall: scores.length === topics.length ? mean(scores) : null };
}
