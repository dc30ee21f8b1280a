import { describe, expect, it } from 'vitest';
import { meetInvitation } from '@/domain/assessment/meetInvitation';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';

const invitation = anInvitation();
const other = anAssessment({ id: 'other', invitation: anInvitation({ wave: { ...invitation.wave, id: 'wave-2' } }) });
const free = anAssessment({ id: 'free' });
const known = anAssessment({ id: 'known', invitation });

describe('an invitation that is opened', () => {
  it('is new where there is nothing', () => {
    expect(meetInvitation([], invitation)).toEqual({ kind: 'new' });
  });

  it('never touches the answers to another wave', () => {
    expect(meetInvitation([other], invitation)).toEqual({ kind: 'new' });
  });

  it('may be answered with an assessment that has no invitation', () => {
    expect(meetInvitation([other, free], invitation)).toEqual({ kind: 'choice', usable: [free] });
  });

  it('is not for an assessment of another questionnaire', () => {
    const foreign = { ...free, questionnaire: { ...free.questionnaire, hash: 'sha256:other' } };
    expect(meetInvitation([foreign], invitation)).toEqual({ kind: 'new' });
  });

  it('of a known wave goes on with its assessment, even when others are free', () => {
    expect(meetInvitation([free, known], invitation)).toEqual({
      kind: 'known',
      assessment: known,
      changed: [],
      namesOffice: false,
    });
  });

  it('of a known wave tells what has changed', () => {
    const later = anInvitation({
      wave: { ...invitation.wave, deadline: '2027-04-30' },
      organiser: { ...invitation.organiser, name: 'Another organiser' },
      extraTopics: [{ id: 'metadata', title: 'Metadata', description: '' }],
    });
    expect(meetInvitation([known], later)).toMatchObject({ changed: ['deadline', 'organiser', 'extra-topics'] });
  });

  it('does not count the list of offices as a change, since a link carries one office only', () => {
    const link = anInvitation({ offices: [{ code: 'XA', name: 'Office XA' }] });
    expect(meetInvitation([known], link)).toMatchObject({ changed: [], namesOffice: true });
  });

  it('leaves the code of an office that has one', () => {
    const named = { ...known, office: { ...known.office, code: 'XB' } };
    const link = anInvitation({ offices: [{ code: 'XA', name: 'Office XA' }] });
    expect(meetInvitation([named], link)).toMatchObject({ namesOffice: false });
  });

  it('of a known wave with another questionnaire cannot be taken over', () => {
    const changed = anInvitation({ questionnaire: { ...invitation.questionnaire, hash: 'sha256:other' } });
    expect(meetInvitation([known], changed)).toEqual({ kind: 'other-questionnaire', assessment: known });
  });
});
