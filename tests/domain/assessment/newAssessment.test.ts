import { expect, test } from 'vitest';
import { newAssessment } from '@/domain/assessment/newAssessment';
import type { Invitation } from '@/domain/collection/invitation';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const make = (invitation: Invitation | null, officeName?: string) =>
  newAssessment({
    id: 'a1',
    responseId: '0123456789abcdef0123456789abcdef',
    createdAt: '2027-02-01T09:00:00.000Z',
    questionnaire,
    invitation,
    ...(officeName === undefined ? {} : { officeName }),
  });

test('a new assessment has no answers and nothing saved as a file', () => {
  const { id, hash, edition } = questionnaire;
  expect(make(null)).toMatchObject({
    questionnaire: { id, edition, hash },
    answers: {},
    sending: { responseId: '0123456789abcdef0123456789abcdef', revision: 0, checksum: null },
  });
});

test('consents start at their defaults, and what has none must be chosen', () => {
  // the delivered edition: name, text and contact have defaults, published figures have none
  expect(make(null).consent).toEqual({ name: 'hidden', text: 'organiser', contact: false });
});

test('an invitation for one office gives name and code, and leaves the country open', () => {
  const invitation = anInvitation({ offices: [{ code: 'XA-2', name: 'Second office' }] });
  expect(make(invitation, 'Typed').office).toEqual({ code: 'XA-2', name: 'Second office', country: null });
});

test('an invitation for several offices gives nothing away', () => {
  const invitation = anInvitation({
    offices: [
      { code: 'XA', name: 'A' },
      { code: 'XB', name: 'B' },
    ],
  });
  expect(make(invitation, 'Typed').office).toEqual({ code: null, name: 'Typed', country: null });
});
