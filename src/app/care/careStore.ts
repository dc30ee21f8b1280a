import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import { isBackupDue, type Unsaved } from '@/domain/assessment/backupDue';

/** A reminder that was put off: then it is counted from there. */
interface PutOff {
  readonly changes: number;
  /** ISO. */
  readonly at: string;
}

/** What was said *not now* to; it is asked anew after as many changes, and when the page is opened again. */
export const useCareStore = defineStore('care', () => {
  const putOff = shallowRef<ReadonlyMap<string, PutOff>>(new Map());
  const forgettingPutOff = shallowRef(false);

  /** Whether a backup of something is due by now. */
  function isDue(key: string, unsaved: Unsaved, now: string): boolean {
    const { changes = 0, at = unsaved.since } = putOff.value.get(key) ?? {};
    // A backup was saved since it was put off.
    if (unsaved.changes < changes) return isBackupDue(unsaved, now);
    return isBackupDue({ changes: unsaved.changes - changes, since: at }, now);
  }

  function notNow(key: string, { changes }: Unsaved, at: string): void {
    putOff.value = new Map([...putOff.value, [key, { changes, at }]]);
  }

  /** For the rest of this page nothing is said of a browser that may forget. */
  function notNowOfForgetting(): void {
    forgettingPutOff.value = true;
  }

  return { forgettingPutOff, isDue, notNow, notNowOfForgetting };
});
