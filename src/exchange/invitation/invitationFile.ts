import type { Invitation } from '@/domain/collection/invitation';

/** An invitation file as an object that its schema accepts: the invitation itself, what it is, and its checksum. */
export interface InvitationFile extends Invitation {
  readonly format: 'waymark/invitation';
  readonly version: 1;
  readonly checksum: string;
}

/** An invitation as the object of its file, without the checksum. */
export function toInvitationFile(invitation: Invitation): Omit<InvitationFile, 'checksum'> {
  const { wave, questionnaire, extraTopics, organiser, offices, recipients, note, privacy } = invitation;
  const { id, title, from, to, deadline } = wave;
  return {
    format: 'waymark/invitation',
    version: 1,
    wave: { id, title, from, to, ...(deadline ? { deadline } : {}) },
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition, hash: questionnaire.hash },
    extraTopics: extraTopics.map((topic) => ({ id: topic.id, title: topic.title, description: topic.description })),
    organiser: { name: organiser.name, address: organiser.address },
    offices: offices.map(({ code, name }) => ({ code, name })),
    recipients: [...recipients],
    ...(note ? { note } : {}),
    ...(privacy ? { privacy } : {}),
  };
}
