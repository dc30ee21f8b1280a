import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** A function that works something out from a questionnaire once and remembers it; ten thousand files ask for the same. */
export function oncePerQuestionnaire<T>(
  workOut: (questionnaire: Questionnaire) => T,
): (questionnaire: Questionnaire) => T {
  const known = new WeakMap<Questionnaire, { readonly result: T }>();
  return (questionnaire) => {
    const before = known.get(questionnaire);
    if (before) return before.result;
    const result = workOut(questionnaire);
    known.set(questionnaire, { result });
    return result;
  };
}
