import type { Invitation } from './invitation';

/** What is different between a saved invitation and the present one. */
export type InvitationChange = 'nothing' | 'offices' | 'content';

/**
 * Whether an invitation was changed since it was saved. The list of offices is told apart, because invitations of one wave
 * may differ in it: an office that opened the earlier one need not open the present one.
 */
export function compareInvitations(saved: Invitation, present: Invitation): InvitationChange {
  const same = (a: unknown, b: unknown) => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
  if (!same({ ...saved, offices: [] }, { ...present, offices: [] })) return 'content';
  return same(saved.offices, present.offices) ? 'nothing' : 'offices';
}

/** The same value with the members of objects in the order of their names. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]);
}
