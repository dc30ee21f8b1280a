import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Aggregates } from '@/domain/aggregation/aggregate';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { aggregateInWorker } from '@/workers/aggregateInWorker';

export interface FollowedAggregates {
  /** Undefined until they are there. */
  readonly aggregates: Readonly<ShallowRef<Aggregates | undefined>>;
  readonly failed: Readonly<ShallowRef<boolean>>;
}

/** The aggregates of a collection, computed in a worker again whenever its responses change. */
export function useAggregates(
  questionnaire: () => Questionnaire,
  responses: () => readonly Response[],
): FollowedAggregates {
  const aggregates = shallowRef<Aggregates>();
  const failed = shallowRef(false);
  watch(
    [questionnaire, responses],
    async ([asked, answered], _before, onCleanup) => {
      const controller = new AbortController();
      onCleanup(() => controller.abort());
      failed.value = false;
      try {
        aggregates.value = (await aggregateInWorker(asked, answered, controller.signal)) ?? aggregates.value;
      } catch {
        failed.value = true;
      }
    },
    { immediate: true },
  );
  return { aggregates, failed };
}
