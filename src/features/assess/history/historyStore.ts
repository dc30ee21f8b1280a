import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { momentOf } from '@/domain/assessment/moment';
import type { Change } from '@/domain/assessment/change';
import { useAssessStore } from '@/features/assess/assessStore';
import { restoreMoment, watchHistory, type Rewound } from '@/storage/history';

/** Every change of the open assessment, and its earlier moments. */
export const useHistoryStore = defineStore('history', () => {
  const assess = useAssessStore();
  /** Oldest first; undefined until they are known. */
  const changes = shallowRef<readonly Change[]>();
  const failed = shallowRef(false);
  let stopWatching: (() => void) | undefined;

  function stop(): void {
    stopWatching?.();
    stopWatching = undefined;
    changes.value = undefined;
    failed.value = false;
  }

  /** Follows the history in the database, whichever tab adds to it. */
  function follow(): void {
    stop();
    const { database, assessment } = assess;
    if (!database || !assessment) return;
    stopWatching = watchHistory(
      database,
      assessment.id,
      (found) => (changes.value = found),
      () => (failed.value = true),
    );
  }

  const bySequence = computed(() => new Map(changes.value?.map((change) => [change.sequence, change])));

  /** The assessment as it was right after a change; undefined while it is not known. */
  function momentAt(sequence: number) {
    const { assessment } = assess;
    return assessment && changes.value ? momentOf(assessment, changes.value, sequence) : undefined;
  }

  /** Brings everything back to what it was right after a change, as one change. */
  async function restore(sequence: number): Promise<Rewound> {
    const { database, assessment } = assess;
    if (!database || !assessment) return { saved: false, places: [] };
    return restoreMoment(database, assessment.id, sequence, new Date().toISOString());
  }

  return { changes, failed, bySequence, follow, stop, momentAt, restore };
});
