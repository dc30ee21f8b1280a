import type { Invitation } from '@/domain/collection/invitation';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { toInvitationFile } from './invitationFile';

/** The bytes of an invitation file: canonical JSON with its checksum and one line feed at the end. */
export async function serialiseInvitation(invitation: Invitation): Promise<Uint8Array<ArrayBuffer>> {
  const file = toInvitationFile(invitation);
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}
