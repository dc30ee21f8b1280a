import type { AnswerSheet } from '@/domain/assessment/answer';
import { coreItemsOf, itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { flagItem, type ItemFlag } from './flagItem';
import { completeLevels, itemRestCorrelations, measureConsistency, type TopicConsistency } from './measureConsistency';

/** How well one item did its work. */
export interface ItemQuality {
  readonly item: string;
  /** In the order of the file-format documentation; none is the good case. */
  readonly flags: readonly ItemFlag[];
  /** Correlation with the rest of the topic; absent for items that are not core and with too few offices. */
  readonly itemRest?: number;
}

/** The part `quality` of `aggregates.json`. */
export interface QuestionnaireQuality {
  /** All items in questionnaire order. */
  readonly items: readonly ItemQuality[];
  readonly topics: readonly TopicConsistency[];
}

function itemRestByItem(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): ReadonlyMap<string, number> {
  const { quality } = questionnaire.parameters;
  const found = questionnaire.topics.flatMap((topic) => {
    const correlations = itemRestCorrelations(completeLevels(topic, sheets), quality);
    return coreItemsOf(topic).map(({ id }, index) => [id, correlations[index] ?? null] as const);
  });
  return new Map(found.flatMap(([id, correlation]) => (correlation === null ? [] : [[id, correlation]])));
}

/**
 * How well the questionnaire itself works in a wave (method, section 3): flags for each item, its correlation with the
 * rest of its topic, and alpha for each topic. What too few offices answered is absent. Topics are formative: a low alpha
 * is no fault.
 */
export function measureQuality(questionnaire: Questionnaire, responses: readonly AnswerSheet[]): QuestionnaireQuality {
  const { quality } = questionnaire.parameters;
  const itemRest = itemRestByItem(questionnaire, responses);
  return {
    items: itemsOf(questionnaire).map((item): ItemQuality => {
      const flags = flagItem(item, responses, quality);
      const correlation = itemRest.get(item.id);
      if (correlation === undefined) return { item: item.id, flags };
      const isLow = correlation < quality.itemRest.below;
      return { item: item.id, flags: isLow ? [...flags, 'item-rest'] : flags, itemRest: correlation };
    }),
    topics: questionnaire.topics.map((topic) => measureConsistency(topic, completeLevels(topic, responses), quality)),
  };
}
