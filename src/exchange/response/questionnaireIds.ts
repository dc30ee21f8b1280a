import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';

/** The ids that a file may name. */
export interface Ids {
  readonly items: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

const idsByQuestionnaire = new WeakMap<Questionnaire, Ids>();

/** The ids of a questionnaire, gathered once. */
export function idsOf(questionnaire: Questionnaire): Ids {
  const known = idsByQuestionnaire.get(questionnaire);
  if (known) return known;
  const ids = {
    items: new Set(itemsOf(questionnaire).map((item) => item.id)),
    topics: new Set(questionnaire.topics.map((topic) => topic.id)),
  };
  idsByQuestionnaire.set(questionnaire, ids);
  return ids;
}
