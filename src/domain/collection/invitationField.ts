import type { ExtraTopic, Invitation } from './invitation';

/** What the organiser types into one field each. */
export const INVITATION_FIELDS = [
  'title',
  'from',
  'to',
  'deadline',
  'organiser-name',
  'organiser-address',
  'note',
  'privacy',
] as const;
export type InvitationField = (typeof INVITATION_FIELDS)[number];

/** The value of a field; an optional one that is not given is empty. */
export function fieldOf({ wave, organiser, note, privacy }: Invitation, field: InvitationField): string {
  const values: Readonly<Record<InvitationField, string>> = {
    title: wave.title,
    from: wave.from,
    to: wave.to,
    deadline: wave.deadline ?? '',
    'organiser-name': organiser.name,
    'organiser-address': organiser.address,
    note: note ?? '',
    privacy: privacy ?? '',
  };
  return values[field];
}

/** A copy with one field changed; an optional field that is emptied is no longer there. */
export function withField(invitation: Invitation, field: InvitationField, value: string): Invitation {
  const { wave, organiser } = invitation;
  switch (field) {
    case 'title':
    case 'from':
    case 'to':
      return { ...invitation, wave: { ...wave, [field]: value } };
    case 'deadline': {
      const { deadline: _before, ...rest } = wave;
      return { ...invitation, wave: value === '' ? rest : { ...rest, deadline: value } };
    }
    case 'organiser-name':
      return { ...invitation, organiser: { ...organiser, name: value } };
    case 'organiser-address':
      return { ...invitation, organiser: { ...organiser, address: value } };
    case 'note': {
      const { note: _before, ...rest } = invitation;
      return value === '' ? rest : { ...rest, note: value };
    }
    case 'privacy': {
      const { privacy: _before, ...rest } = invitation;
      return value === '' ? rest : { ...rest, privacy: value };
    }
  }
}

/** A copy in which the added topic at a place (0 or 1) is another one, or is gone. */
export function withExtraTopic(invitation: Invitation, place: number, topic: ExtraTopic | null): Invitation {
  const { extraTopics } = invitation;
  return { ...invitation, extraTopics: extraTopics.toSpliced(place, 1, ...(topic ? [topic] : [])) };
}
