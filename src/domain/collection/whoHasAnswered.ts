import type { InvitedOffice } from './invitation';
import type { Response } from './response';

/** The invited offices by whether a response of theirs counts, in the order of the invitation. */
export interface Attendance {
  readonly answered: readonly InvitedOffice[];
  readonly waiting: readonly InvitedOffice[];
  /** Offices that answered without being on the list. */
  readonly uninvited: readonly InvitedOffice[];
}

/** Compares the list of invited offices with the accepted responses, by code only. */
export function whoHasAnswered(invited: readonly InvitedOffice[], accepted: readonly Response[]): Attendance {
  const codes = new Set(accepted.map((response) => response.office.code));
  const listed = new Set(invited.map((office) => office.code));
  return {
    answered: invited.filter((office) => codes.has(office.code)),
    waiting: invited.filter((office) => !codes.has(office.code)),
    uninvited: accepted
      .filter((response) => !listed.has(response.office.code))
      .map(({ office }) => ({ code: office.code, name: office.name })),
  };
}
