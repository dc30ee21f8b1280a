import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Invitation } from '@/domain/collection/invitation';
import type { Space } from '@/storage/space';
import { addressOfInvitation } from './exportInvitation';
import { plainInvitation } from './plainInvitation';

/** The link of an invitation, following its changes; empty until it is there. */
export function useInvitationLink(invitation: () => Invitation, space: () => Space): Readonly<ShallowRef<string>> {
  const link = shallowRef('');
  watch(
    invitation,
    async (now, _before, onCleanup) => {
      let current = true;
      onCleanup(() => {
        current = false;
      });
      const address = await addressOfInvitation(plainInvitation(now), space());
      if (current) link.value = address;
    },
    { immediate: true },
  );
  return link;
}
