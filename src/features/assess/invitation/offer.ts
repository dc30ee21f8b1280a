import type { Assessment } from '@/domain/assessment/assessment';
import type { InvitationPart } from '@/domain/assessment/meetInvitation';
import type { Invitation } from '@/domain/collection/invitation';
import type { Refusal } from '@/features/assess/list/readAnyFile';

/** What was opened and waits for the person: an invitation to decide about, or something that cannot be used. */
export type Offer =
  /** Assessments without an invitation could be used for the wave. */
  | { readonly kind: 'choice'; readonly invitation: Invitation; readonly usable: readonly Assessment[] }
  /** The invitation of a wave that is being answered says something new and has been taken over. */
  | {
      readonly kind: 'changed';
      readonly invitation: Invitation;
      readonly assessment: Assessment;
      readonly changed: readonly InvitationPart[];
    }
  /** The wave is being answered with another questionnaire. */
  | { readonly kind: 'other-questionnaire'; readonly invitation: Invitation; readonly assessment: Assessment }
  /** A wave of the demonstration outside of it, or a real one inside. */
  | { readonly kind: 'other-space'; readonly invitation: Invitation }
  /** A file of an own assessment of the demonstration outside of it, or a real one inside. */
  | { readonly kind: 'file-of-other-space' }
  /** The answers of a response file are here; its wave is known by name only until its invitation is opened again. */
  | { readonly kind: 'needs-invitation'; readonly assessment: Assessment; readonly wave: string }
  /** The assessment in a file is on this device already and stays as it is. */
  | { readonly kind: 'there'; readonly assessment: Assessment }
  | { readonly kind: 'problem'; readonly problem: Refusal; readonly from: 'link' | 'file' }
  /** The invitation of the demonstration cannot be reached. */
  | { readonly kind: 'no-demonstration' };

/** What became of something that was opened: an assessment to go to, an offer that is shown, or a change that is not durable. */
export type Opened =
  { readonly kind: 'go'; readonly assessmentId: string } | { readonly kind: 'offer' } | { readonly kind: 'not-saved' };
