import { anInvitation } from '@tests/support/anInvitation';
import { describe, expect, it } from 'vitest';
import { fieldOf, INVITATION_FIELDS, withExtraTopic, withField } from '@/domain/collection/invitationField';
import { newInvitation } from '@/domain/collection/newInvitation';

describe('a field of an invitation', () => {
  it.each(INVITATION_FIELDS)('%s says what was written into it, and leaves the others', (field) => {
    const before = anInvitation({ note: 'a note', privacy: 'privacy' });
    const after = withField(before, field, 'written');
    expect(fieldOf(after, field)).toBe('written');
    for (const other of INVITATION_FIELDS.filter((name) => name !== field))
      expect(fieldOf(after, other)).toBe(fieldOf(before, other));
  });

  it.each(['deadline', 'note', 'privacy'] as const)('%s is absent when it is empty', (field) => {
    const given = withField(anInvitation(), field, '2027-02-01');
    expect(withField(given, field, '')).toEqual(anInvitation());
  });
});

describe('an added topic', () => {
  const topic = { id: 'x', title: 'X', description: '' };

  it('is put in its place, changed there and taken out', () => {
    const one = withExtraTopic(anInvitation(), 0, topic);
    const two = withExtraTopic(one, 1, { ...topic, id: 'y' });
    expect(two.extraTopics.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(withExtraTopic(two, 0, { ...topic, title: 'Z' }).extraTopics.map(({ title }) => title)).toEqual(['Z', 'X']);
    expect(withExtraTopic(two, 0, null).extraTopics.map(({ id }) => id)).toEqual(['y']);
  });
});

it('a new invitation is for the whole year and for any office', () => {
  const { questionnaire } = anInvitation();
  const made = newInvitation({ id: 'w-1', title: 'W', questionnaire, year: 2027 });
  expect(made.wave).toEqual({ id: 'w-1', title: 'W', from: '2027-01', to: '2027-12' });
  expect([made.offices, made.recipients, made.extraTopics]).toEqual([[], [], []]);
});
