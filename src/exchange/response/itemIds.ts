import { itemsOf } from '@/domain/questionnaire/questionnaire';
import { oncePerQuestionnaire } from '@/exchange/reading/oncePerQuestionnaire';

/** The ids of all items that a file may name. */
export const itemIdsOf = oncePerQuestionnaire(
  (questionnaire): ReadonlySet<string> => new Set(itemsOf(questionnaire).map((item) => item.id)),
);
