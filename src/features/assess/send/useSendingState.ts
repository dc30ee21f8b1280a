import { onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Assessment } from '@/domain/assessment/assessment';
import { findBlocks } from '@/domain/assessment/reviewAssessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { isUnchanged } from './prepareResponse';

/** How far the way to the organiser is gone. */
export type SendingState =
  | { readonly kind: 'never' }
  /** What is on screen is not what the last saved file says. */
  | { readonly kind: 'changed'; readonly revision: number }
  /** Saved, and not marked as sent. */
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'sent'; readonly revision: number; readonly at: string };

/** The state of one assessment; a file that could not be made now differs from the one that was. */
export async function findSendingState(assessment: Assessment, questionnaire: Questionnaire): Promise<SendingState> {
  const { revision, markedSentAt } = assessment.sending;
  if (revision === 0) return { kind: 'never' };
  const blocked = findBlocks(questionnaire, assessment).length > 0;
  if (blocked || !(await isUnchanged(assessment, questionnaire))) return { kind: 'changed', revision };
  return markedSentAt === null ? { kind: 'saved', revision } : { kind: 'sent', revision, at: markedSentAt };
}

/** Follows the state as answers change; null until it is known. */
export function useSendingState(
  assessment: ComputedRef<Assessment>,
  questionnaire: ComputedRef<Questionnaire>,
): Readonly<ShallowRef<SendingState | null>> {
  const state = shallowRef<SendingState | null>(null);
  let latest = 0;
  watch(
    [assessment, questionnaire],
    async ([nextAssessment, nextQuestionnaire]) => {
      const own = ++latest;
      const found = await findSendingState(nextAssessment, nextQuestionnaire);
      if (own === latest) state.value = found;
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    latest = -1;
  });
  return state;
}
