import type { Invitation, InvitedOffice } from '@/domain/collection/invitation';
import type { Assessment } from './assessment';

/** The office of an invitation that was made for it alone, or null. */
export function onlyOffice({ offices }: Pick<Invitation, 'offices'>): InvitedOffice | null {
  const [only, another] = offices;
  return only && !another ? only : null;
}

/**
 * The code of an office that calls itself by a name. An invitation for one office knows its code, however the name is
 * spelt; one for several gives it to the office that has exactly that name. Null: the country's code will do.
 */
export function codeOfOffice(
  { invitation, office }: Pick<Assessment, 'invitation' | 'office'>,
  name: string,
): string | null {
  if (!invitation || invitation.offices.length === 0 || onlyOffice(invitation)) return office.code;
  return invitation.offices.find((invited) => invited.name === name)?.code ?? null;
}
