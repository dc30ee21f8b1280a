import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { Database } from '@/storage/database';
import type { SaveState } from '@/storage/saving';
import type { Space } from '@/storage/space';
import { isTyping } from '@/ui/typing';

/** Follows what is saved in the database of the present screen; undefined where nothing can be changed. */
export function useSaveState(space: Readonly<Ref<Space>>, canChange: () => boolean) {
  const known = shallowRef<SaveState>();
  // What is still being typed is on its way: "saved" would not be true of everything that stands on the screen.
  const saveState = computed<SaveState | undefined>(() =>
    known.value?.state === 'saved' && isTyping.value ? { ...known.value, state: 'saving' } : known.value,
  );
  let database: Database | undefined;
  let stop: (() => void) | undefined;
  const checked = new Set<Space>();

  watch(
    [space, canChange],
    async ([nextSpace, changes], _before, onCleanup) => {
      let current = true;
      onCleanup(() => {
        current = false;
      });
      stop?.();
      known.value = undefined;
      if (!changes) return;
      const [{ openDatabase }, { checkSurvival }] = await Promise.all([
        import('@/storage/database'),
        import('@/storage/survival'),
      ]);
      const opened = await openDatabase(nextSpace);
      // Once a page: it was this page's start at which no other tab was open, not a later moment.
      if (!checked.has(nextSpace)) void checkSurvival(opened, new Date().toISOString());
      checked.add(nextSpace);
      if (!current) return;
      database = opened;
      stop = opened.saving.watch((state) => {
        known.value = state;
      });
    },
    { immediate: true },
  );
  onScopeDispose(() => stop?.());
  return { saveState, retry: () => database?.saving.retry() };
}
