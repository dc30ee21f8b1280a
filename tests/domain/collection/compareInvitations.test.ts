import { anInvitation } from '@tests/support/anInvitation';
import { expect, it } from 'vitest';
import { compareInvitations } from '@/domain/collection/compareInvitations';

const saved = anInvitation({ offices: [{ code: 'XB', name: 'Office B' }] });

it('an invitation with the same content is unchanged, whatever the order of its members', () => {
  const { wave, ...rest } = saved;
  const { id, ...dates } = wave;
  expect(compareInvitations(saved, { ...rest, wave: { ...dates, id } })).toBe('nothing');
});

it('a change of the list of offices alone is told apart', () => {
  expect(compareInvitations(saved, { ...saved, offices: [] })).toBe('offices');
  expect(compareInvitations(saved, { ...saved, offices: [{ code: 'XB', name: 'Other name' }] })).toBe('offices');
});

it('everything else is a change of content, also together with offices', () => {
  expect(compareInvitations(saved, { ...saved, note: 'Welcome' })).toBe('content');
  expect(compareInvitations(saved, { ...saved, offices: [], privacy: 'One year' })).toBe('content');
});
