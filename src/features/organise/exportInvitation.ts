import { compareInvitations } from '@/domain/collection/compareInvitations';
import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { invitationLink } from '@/exchange/invitation/invitationLink';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { isProblem, type FileProblem } from '@/exchange/reading/fileProblem';
import type { Space } from '@/storage/space';

export type InvitationExport =
  | { readonly kind: 'ready'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  /** What was written does not say what was meant to be written. */
  | { readonly kind: 'differs' };

const CODE_LENGTH = 8;

/** The file of an invitation, read again and compared before it is handed out. */
export async function exportInvitation(
  invitation: Invitation,
  questionnaire: Questionnaire,
): Promise<InvitationExport> {
  const bytes = await serialiseInvitation(invitation);
  const read = await parseInvitationFile(bytes, [questionnaire]);
  if (isProblem(read)) return { kind: 'refused', problem: read };
  if (compareInvitations(read.invitation, invitation) !== 'nothing') return { kind: 'differs' };
  const code = read.checksum.slice('sha256:'.length, 'sha256:'.length + CODE_LENGTH);
  return {
    kind: 'ready',
    name: `${invitation.wave.id}-${code}.invitation.json`,
    content: new Blob([bytes], { type: 'application/json' }),
  };
}

/** The link that opens an invitation in this copy of the app; one of the demonstration stays in the demonstration. */
export async function addressOfInvitation(invitation: Invitation, space: Space): Promise<string> {
  const link = await invitationLink(invitation, document.baseURI);
  return space === 'demo' ? link.replace('#/', '#/demo/') : link;
}
