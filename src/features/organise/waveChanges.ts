import type { Decision } from '@/domain/collection/collectedFile';
import type { ExtraTopic, Invitation } from '@/domain/collection/invitation';
import { withExtraTopic, withField, type InvitationField } from '@/domain/collection/invitationField';
import { parseOfficeList } from '@/domain/collection/parseOfficeList';
import type { WaveChange } from './organiseStore';

export function changeField(field: InvitationField, value: string): WaveChange {
  return (wave) => ({ ...wave, invitation: withField(wave.invitation, field, value) });
}

/** The text is kept as it was typed; the invitation carries the offices of the lines that can be used. */
export function changeOffices(text: string): WaveChange {
  return (wave) => ({
    ...wave,
    officesText: text,
    invitation: { ...wave.invitation, offices: parseOfficeList(text).offices },
  });
}

export function changeExtraTopic(place: number, topic: ExtraTopic | null): WaveChange {
  return (wave) => ({ ...wave, invitation: withExtraTopic(wave.invitation, place, topic) });
}

/** The invitation has left this device in this form. */
export function markSaved(invitation: Invitation): WaveChange {
  return (wave) => ({ ...wave, savedInvitation: invitation });
}

const isSameDecision = (a: Decision, b: Decision) => a.at === b.at && a.checksum === b.checksum;

export function addDecision(decision: Decision): WaveChange {
  return (wave) => ({
    ...wave,
    decisions: [...wave.decisions.filter((other) => !isSameDecision(other, decision)), decision],
  });
}

export function undoDecision(decision: Decision): WaveChange {
  return (wave) => ({ ...wave, decisions: wave.decisions.filter((other) => !isSameDecision(other, decision)) });
}

/** The wave has its release; the first one stays. */
export function markReleased(release: { readonly releasedAt: string; readonly checksum: string }): WaveChange {
  return (wave) => (wave.release ? wave : { ...wave, release });
}
