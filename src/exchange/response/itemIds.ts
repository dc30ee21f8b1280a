import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';

const gathered = new WeakMap<Questionnaire, ReadonlySet<string>>();

/** The ids of all items that a file may name, gathered once for each questionnaire. */
export function itemIdsOf(questionnaire: Questionnaire): ReadonlySet<string> {
  const known = gathered.get(questionnaire);
  if (known) return known;
  const ids = new Set(itemsOf(questionnaire).map((item) => item.id));
  gathered.set(questionnaire, ids);
  return ids;
}
