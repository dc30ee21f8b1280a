import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Assessment } from '@/domain/assessment/assessment';
import { assessmentFromResponse } from '@/domain/assessment/assessmentFromResponse';
import { meetInvitation, type InvitationMeeting } from '@/domain/assessment/meetInvitation';
import type { Invitation } from '@/domain/collection/invitation';
import { isDemonstration } from '@/domain/collection/newWaveId';
import type { Response } from '@/domain/collection/response';
import type { Edition } from '@/domain/questionnaire/edition';
import { readInvitationLink } from '@/exchange/invitation/invitationLink';
import { isProblem, problem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import type { Space } from '@/storage/space';
import { useAssessmentsStore } from './assessmentsStore';
import { loadDemoInvitation } from './invitation/loadDemoInvitation';
import { newId } from './invitation/newId';
import type { Offer, Opened } from './invitation/offer';
import { readAnyFile, type Refusal } from './list/readAnyFile';

type KnownWave = Extract<InvitationMeeting, { kind: 'known' }>;

const ID_BYTES = 8;

const loadQuestionnaires = (editions: readonly Edition[]) =>
  Promise.all(editions.map((edition) => edition.loadQuestionnaire()));
const isOfOtherSpace = (waveId: string, space: Space) => isDemonstration(waveId) !== (space === 'demo');
const toOpened = (id: string | null): Opened =>
  id === null ? { kind: 'not-saved' } : { kind: 'go', assessmentId: id };

/** What was opened on the assess side: a link or a file. Goes on where that is clear, offers a decision where it is not. */
export const useOpeningStore = defineStore('opening', () => {
  const assessments = useAssessmentsStore();
  /** What waits for the person, or has to be said; the list of assessments shows it. */
  const offer = shallowRef<Offer | null>(null);

  function offered(next: Offer): Opened {
    offer.value = next;
    return { kind: 'offer' };
  }

  const refused = (found: Refusal, from: 'link' | 'file') => offered({ kind: 'problem', problem: found, from });

  /** An invitation of a wave that is being answered already; what it says anew is taken over. */
  async function openKnown(space: Space, invitation: Invitation, known: KnownWave): Promise<Opened> {
    const { assessment, changed, namesOffice } = known;
    if (changed.length === 0 && !namesOffice) return toOpened(assessment.id);
    const id = await assessments.takeOver(space, assessment, invitation);
    return id === null || changed.length === 0
      ? toOpened(id)
      : offered({ kind: 'changed', invitation, assessment, changed });
  }

  async function openInvitation(space: Space, editions: readonly Edition[], invitation: Invitation): Promise<Opened> {
    offer.value = null;
    if (isOfOtherSpace(invitation.wave.id, space)) return offered({ kind: 'other-space', invitation });
    const meeting = meetInvitation(await assessments.load(space), invitation);
    switch (meeting.kind) {
      case 'new':
        return toOpened(await assessments.begin(space, editions, invitation));
      case 'choice':
      case 'other-questionnaire':
        return offered({ ...meeting, invitation });
      case 'known':
        return openKnown(space, invitation, meeting);
    }
  }

  async function openLink(space: Space, editions: readonly Edition[], link: string): Promise<Opened> {
    const read = await readInvitationLink(link, await loadQuestionnaires(editions));
    return isProblem(read) ? refused(read, 'link') : openInvitation(space, editions, read.invitation);
  }

  /** Keeps the assessment of a file unless it is on this device already. */
  async function openOwn(space: Space, assessment: Assessment, waveId: string | undefined): Promise<Opened> {
    if (waveId !== undefined && isOfOtherSpace(waveId, space)) return offered({ kind: 'file-of-other-space' });
    const { id, sending } = assessment;
    const there = (await assessments.load(space)).find(
      (other) => other.id === id || other.sending.responseId === sending.responseId,
    );
    return there ? offered({ kind: 'there', assessment: there }) : toOpened(await assessments.keep(space, assessment));
  }

  /** An own response file. Sent on without its invitation, it would belong to no wave, so that has to be said. */
  async function openResponse(space: Space, response: Response): Promise<Opened> {
    const made = { id: newId(ID_BYTES), createdAt: new Date().toISOString() };
    const assessment = assessmentFromResponse(response, made);
    const opened = await openOwn(space, assessment, response.wave?.id);
    if (opened.kind !== 'go' || !response.wave) return opened;
    return offered({ kind: 'needs-invitation', assessment, wave: response.wave.title });
  }

  /** Any file of ours that belongs on the assess side; its content decides what it is, not the button it was opened with. */
  async function openFile(space: Space, editions: readonly Edition[], file: File): Promise<Opened> {
    offer.value = null;
    const most = MOST_BYTES.assessment;
    if (file.size > most) return refused(problem('too-large', { kind: 'bytes', values: { most } }), 'file');
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return refused(problem('unreadable'), 'file');
    const read = await readAnyFile(file.name, new Uint8Array(bytes), await loadQuestionnaires(editions));
    switch (read.kind) {
      case 'invitation':
        return openInvitation(space, editions, read.invitation);
      case 'assessment':
        return openOwn(space, read.assessment, read.assessment.invitation?.wave.id);
      case 'response':
        return openResponse(space, read.response);
      case 'problem':
        return refused(read.problem, 'file');
    }
  }

  /** The demonstration's own invitation. */
  async function openDemonstration(editions: readonly Edition[]): Promise<Opened> {
    const file = await loadDemoInvitation().catch(() => null);
    return file ? openFile('demo', editions, file) : offered({ kind: 'no-demonstration' });
  }

  /** The person decided: the invitation on offer is for this assessment, or (null) for a new one. */
  async function decide(space: Space, editions: readonly Edition[], assessment: Assessment | null): Promise<Opened> {
    if (offer.value?.kind !== 'choice') return { kind: 'offer' };
    const { invitation } = offer.value;
    const id = await (assessment
      ? assessments.takeOver(space, assessment, invitation)
      : assessments.begin(space, editions, invitation));
    if (id !== null) offer.value = null;
    return toOpened(id);
  }

  return { offer, openInvitation, openLink, openFile, openDemonstration, decide };
});
