import { computed, onScopeDispose, shallowRef, type Ref } from 'vue';
import { useTexts } from '@/i18n/texts';
import { incidents, type Incident } from '@/storage/incidents';
import type { Space } from '@/storage/space';

/** Without these an office's files can be neither checked nor kept: pages over plain http from another machine. */
const isInsecure = () => !globalThis.isSecureContext;

/** What is wrong with the storage of the present space; shown once the words for it are loaded. */
export function useIncidents(space: Readonly<Ref<Space>>) {
  const { load } = useTexts();
  const present = shallowRef<readonly Incident[]>([]);
  if (isInsecure()) incidents.report({ kind: 'insecure', space: space.value, blocking: true });
  const stop = incidents.watch((found) => {
    if (found.length === 0) present.value = found;
    else void load('safety').then(() => (present.value = incidents.present));
  });
  onScopeDispose(stop);
  const here = computed(() => present.value.filter((incident) => incident.space === space.value));
  // A page that still holds what it showed stays, so that it can be saved to a file.
  const blocked = computed(() => here.value.some(({ blocking, holds }) => blocking && holds !== true));
  return { here, blocked };
}
