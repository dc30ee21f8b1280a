import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { leastCommonMultiple } from '@/domain/statistics/ratio';

/**
 * One value of every office as a whole number of steps, so that sums and comparisons are exact. Null: the office has none
 * and is in no figure of this variable (the population is per statistic).
 */
export interface Variable {
  /** Steps in one level: 1 for targets and items; for scores a multiple of every number of answers they rest on. */
  readonly perLevel: number;
  /** By place of the office. */
  readonly values: readonly (number | null)[];
}

/** All that is published of the offices: two variables a topic, one an item, by place in the questionnaire. */
export interface Variables {
  readonly scores: readonly Variable[];
  readonly targets: readonly Variable[];
  readonly items: readonly Variable[];
}

/** The variables of some offices. Topic scores of four to six answers, say, become sixtieths. */
export function variablesOf(questionnaire: Questionnaire, offices: readonly Response[]): Variables {
  const scored = offices.map((office) => scoreAssessment(questionnaire, office).topics);
  const scores = questionnaire.topics.map((_, place): Variable => {
    const topic = scored.map((topics) => topics[place]);
    const given = topic.map((score) => (score && score.score !== null ? score : null));
    const perLevel = leastCommonMultiple(given.flatMap((score) => score?.answered ?? []));
    return { perLevel, values: given.map((score) => score && score.levelSum * (perLevel / score.answered)) };
  });
  const targets = questionnaire.topics.map((_, place): Variable => {
    return { perLevel: 1, values: scored.map((topics) => topics[place]?.target ?? null) };
  });
  const items = itemsOf(questionnaire).map(({ id }): Variable => {
    const levelOf = ({ answers }: Response) => (answers[id]?.code === 'level' ? answers[id].level : null);
    return { perLevel: 1, values: offices.map(levelOf) };
  });
  return { scores, targets, items };
}
