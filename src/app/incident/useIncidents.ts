import { computed, onScopeDispose, shallowRef, type Ref } from 'vue';
import { useTexts } from '@/i18n/texts';
import { incidents, type Incident } from '@/storage/incidents';
import type { Space } from '@/storage/space';

/** Without these an office's files can be neither checked nor kept: pages over plain http from another machine. */
const isInsecure = () => !globalThis.isSecureContext;

/** Nothing is left that restoring could harm, or the screen asks before it is removed. */
const allowsRestoring = ({ kind, beginAnew }: Incident) =>
  beginAnew !== undefined && (kind === 'emptied' || kind === 'damaged');

/**
 * What is wrong with the storage of the present space; shown once the words for it are loaded. `isRestoring`: the present screen
 * is the one that restores, which is a way out of some.
 */
export function useIncidents(space: Readonly<Ref<Space>>, isRestoring: () => boolean) {
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
  const blocked = computed(() =>
    here.value.some(
      (incident) => incident.blocking && incident.holds !== true && !(isRestoring() && allowsRestoring(incident)),
    ),
  );
  /** Why this page writes nothing any more. */
  const stoppedBy = computed(() => here.value.find(({ holds }) => holds === true)?.kind);
  return { here, blocked, stoppedBy };
}
