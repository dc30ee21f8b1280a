import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { Unsaved } from '@/domain/assessment/backupDue';
import { watchUnsaved } from '@/storage/backups';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { watchSurvival } from '@/storage/survival';

/** Something that a backup can be made of. */
export interface BackupSubject {
  readonly kind: 'assessment' | 'wave';
  readonly id: string;
  readonly space: Space;
}

/** Follows what no backup of a subject holds yet, and whether this browser is known to keep what it stores. */
export function useBackupState(subject: Readonly<Ref<BackupSubject>>) {
  const unsaved = shallowRef<(Unsaved & { readonly backupAt: string | null }) | null>(null);
  /** True as long as it is not known, and where nothing is stored anyway. */
  const survives = shallowRef(true);
  let stops: readonly (() => void)[] = [];

  function stopAll(): void {
    for (const stop of stops) stop();
    stops = [];
  }

  /** A reminder that cannot be worked out is none; the screens themselves say when the database is in trouble. */
  const fail = () => {
    unsaved.value = null;
  };

  async function follow({ kind, id, space }: BackupSubject, isCurrent: () => boolean): Promise<void> {
    const database = await openDatabase(space);
    if (!isCurrent()) return;
    stops = [
      watchUnsaved(database, kind, id, (found) => (unsaved.value = found), fail),
      watchSurvival(database, (found) => (survives.value = found || !database.saving.durable), fail),
    ];
  }

  watch(
    subject,
    (next, _before, onCleanup) => {
      let current = true;
      onCleanup(() => (current = false));
      stopAll();
      unsaved.value = null;
      // Nobody misses what is invented.
      if (next.space === 'own') follow(next, () => current).catch(fail);
    },
    { immediate: true },
  );
  onScopeDispose(stopAll);
  return { unsaved, survives };
}
