import type { Invitation } from '@/domain/collection/invitation';
import type { Assessment } from './assessment';
import { onlyOffice } from './codeOfOffice';

/** The parts of an invitation that a person reads, as far as they may change during a wave. */
export const INVITATION_PARTS = [
  'title',
  'period',
  'deadline',
  'organiser',
  'note',
  'privacy',
  'extra-topics',
  'recipients',
] as const;
export type InvitationPart = (typeof INVITATION_PARTS)[number];

/** What becomes of an invitation that is opened beside the assessments on this device. */
export type InvitationMeeting =
  /** No assessment of this wave, and none that could be used for it. */
  | { readonly kind: 'new' }
  /** Assessments without an invitation could be used for this wave. */
  | { readonly kind: 'choice'; readonly usable: readonly Assessment[] }
  /**
   * The wave is being answered already. `changed` is empty when the invitation says the same as before; `namesOffice`: it
   * knows the code of an office that has none yet.
   */
  | {
      readonly kind: 'known';
      readonly assessment: Assessment;
      readonly changed: readonly InvitationPart[];
      readonly namesOffice: boolean;
    }
  /** The wave is being answered already, with another questionnaire. */
  | { readonly kind: 'other-questionnaire'; readonly assessment: Assessment };

function partOf(
  { wave, organiser, note, privacy, extraTopics, recipients }: Invitation,
  part: InvitationPart,
): unknown {
  switch (part) {
    case 'title':
      return wave.title;
    case 'period':
      return [wave.from, wave.to];
    case 'deadline':
      return wave.deadline ?? null;
    case 'organiser':
      return [organiser.name, organiser.address];
    case 'note':
      return note ?? '';
    case 'privacy':
      return privacy ?? '';
    case 'extra-topics':
      return extraTopics.map(({ id, title, description }) => [id, title, description]);
    case 'recipients':
      return recipients;
  }
}

/** What is different in a later invitation of the same wave; the list of offices may differ from file to link and is not told. */
export function changedParts(before: Invitation, after: Invitation): readonly InvitationPart[] {
  const shown = (invitation: Invitation, part: InvitationPart) => JSON.stringify(partOf(invitation, part));
  return INVITATION_PARTS.filter((part) => shown(before, part) !== shown(after, part));
}

/** What becomes of an invitation, given every assessment on this device. Another wave never touches earlier answers. */
export function meetInvitation(assessments: readonly Assessment[], invitation: Invitation): InvitationMeeting {
  const known = assessments.find((assessment) => assessment.invitation?.wave.id === invitation.wave.id);
  const isSameEdition = ({ questionnaire }: Assessment) => questionnaire.hash === invitation.questionnaire.hash;
  if (known && !isSameEdition(known)) return { kind: 'other-questionnaire', assessment: known };
  if (known?.invitation) {
    const changed = changedParts(known.invitation, invitation);
    const namesOffice = known.office.code === null && onlyOffice(invitation) !== null;
    return { kind: 'known', assessment: known, changed, namesOffice };
  }
  const usable = assessments.filter((assessment) => !assessment.invitation && isSameEdition(assessment));
  return usable.length > 0 ? { kind: 'choice', usable } : { kind: 'new' };
}
