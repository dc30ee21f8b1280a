import { shallowRef, watch, type ShallowRef } from 'vue';
import type { CollectionResults } from '@/domain/aggregation/countGroups';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { aggregateInWorker } from '@/workers/aggregateInWorker';

export interface FollowedResults {
  /** Undefined until they are there. */
  readonly results: Readonly<ShallowRef<CollectionResults | undefined>>;
  readonly failed: Readonly<ShallowRef<boolean>>;
}

/** The results of a collection, computed in a worker again whenever its responses change. */
export function useResults(questionnaire: () => Questionnaire, responses: () => readonly Response[]): FollowedResults {
  const results = shallowRef<CollectionResults>();
  const failed = shallowRef(false);
  watch(
    [questionnaire, responses],
    async ([asked, answered], _before, onCleanup) => {
      const controller = new AbortController();
      onCleanup(() => controller.abort());
      failed.value = false;
      try {
        results.value = (await aggregateInWorker(asked, answered, controller.signal)) ?? results.value;
      } catch {
        failed.value = true;
      }
    },
    { immediate: true },
  );
  return { results, failed };
}
