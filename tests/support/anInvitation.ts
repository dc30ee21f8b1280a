import type { Invitation } from '@/domain/collection/invitation';
import { aQuestionnaire } from './questionnaires';

/** An invitation to the wave `wave-1` of any office, with the delivered questionnaire; a test changes what it is about. */
export function anInvitation(changes: Partial<Invitation> = {}): Invitation {
  const { id, edition, hash } = aQuestionnaire();
  return {
    wave: { id: 'wave-1', title: 'First wave', from: '2027-01', to: '2027-12' },
    questionnaire: { id, edition, hash },
    extraTopics: [],
    organiser: { name: 'Organiser', address: 'organiser@example.org' },
    offices: [],
    recipients: [],
    ...changes,
  };
}
