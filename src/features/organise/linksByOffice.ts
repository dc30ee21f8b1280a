import type { Invitation, InvitedOffice } from '@/domain/collection/invitation';
import { invitationFor } from '@/exchange/invitation/invitationLink';
import type { Space } from '@/storage/space';
import { addressOfInvitation } from './exportInvitation';
import { plainInvitation } from './plainInvitation';

export interface OfficeLink {
  readonly office: InvitedOffice;
  readonly link: string;
}

/** One link for each invited office, which carries only that office. */
export function linksByOffice(invitation: Invitation, space: Space): Promise<readonly OfficeLink[]> {
  const plain = plainInvitation(invitation);
  const made = plain.offices.map(async (office) => ({
    office,
    link: await addressOfInvitation(invitationFor(plain, office.code), space),
  }));
  return Promise.all(made);
}

/** All links as a table that can be pasted into a spreadsheet or a mail merge. */
export function linksAsTable(links: readonly OfficeLink[]): string {
  return links.map(({ office, link }) => [office.code, office.name, link].join('\t')).join('\n');
}
