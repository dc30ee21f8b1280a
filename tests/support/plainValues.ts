import { regionOf, REGIONS } from '@/domain/collection/regions';
import type { Response } from '@/domain/collection/response';
import type { Dimension } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** What an office says, read in the plainest way and with nothing of the code that scores, groups or protects. */

export function plainLevel(response: Response, item: string): number | null {
  const answer = response.answers[item];
  return answer?.code === 'level' ? answer.level : null;
}

export function plainScore(questionnaire: Questionnaire, response: Response, topic: string): number | null {
  const core = questionnaire.topics.find(({ id }) => id === topic)?.items.filter((item) => item.core) ?? [];
  const levels = core.flatMap(({ id }) => plainLevel(response, id) ?? []);
  if (levels.length < questionnaire.parameters.scoring.minimumAnsweredCoreItems) return null;
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

export function plainTarget(response: Response, topic: string): number | null {
  const target = response.topics[topic]?.['target-level'];
  return typeof target === 'number' ? target : null;
}

function questionFor(questionnaire: Questionnaire, dimension: Dimension) {
  const id = dimension === 'size' ? 'size-band' : 'system-type';
  return questionnaire.questions.profile.find((question) => question.id === id);
}

export function plainGroups(questionnaire: Questionnaire, dimension: Dimension): readonly string[] {
  if (dimension === 'region') return REGIONS;
  const { publishAs, options = [] } = questionFor(questionnaire, dimension) ?? {};
  return publishAs ? Object.keys(publishAs) : options;
}

export function plainGroup(questionnaire: Questionnaire, response: Response, dimension: Dimension): string | null {
  if (dimension === 'region') return regionOf(response.office.country);
  const question = questionFor(questionnaire, dimension);
  const value = response.profile[question?.id ?? ''];
  if (!question || typeof value !== 'string') return null;
  if (!question.publishAs) return value;
  return Object.entries(question.publishAs).find(([, codes]) => codes.includes(value))?.[0] ?? null;
}
