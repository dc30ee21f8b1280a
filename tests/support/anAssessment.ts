import type { Assessment } from '@/domain/assessment/assessment';
import { aSheet } from './answers';
import { aQuestionnaire } from './questionnaires';

/** An assessment of the delivered questionnaire without invitation and without answers; a test changes what it is about. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const { id, edition, hash } = aQuestionnaire();
  return {
    ...aSheet(),
    id: 'assessment-1',
    createdAt: '2027-02-01T09:00:00.000Z',
    questionnaire: { id, edition, hash },
    invitation: null,
    answeredAt: {},
    sentNotes: [],
    sending: {
      responseId: '00000000000000000000000000000001',
      revision: 0,
      checksum: null,
      parent: null,
      contentHash: null,
      savedAt: null,
      language: null,
      markedSentAt: null,
    },
    ...changes,
  };
}
