import { computed, type ComputedRef } from 'vue';
import type { Assessment } from '@/domain/assessment/assessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import type { AssessmentScore } from '@/domain/scoring/scoreAssessment';
import type { Space } from '@/storage/space';
import { useAssessStore } from './assessStore';

export interface OpenAssessment {
  readonly assessment: ComputedRef<Assessment>;
  readonly questionnaire: ComputedRef<Questionnaire>;
  readonly texts: ComputedRef<QuestionnaireTexts>;
  readonly score: ComputedRef<AssessmentScore>;
  readonly space: ComputedRef<Space>;
}

/** The open assessment for screens inside the frame, which shows them only once everything is there. */
export function useOpenAssessment(): OpenAssessment {
  const store = useAssessStore();
  const there = <T>(read: () => T | undefined) =>
    computed(() => {
      const value = read();
      if (value === undefined) throw new Error('No assessment is open.');
      return value;
    });
  return {
    assessment: there(() => store.assessment),
    questionnaire: there(() => store.questionnaire),
    texts: there(() => store.texts),
    score: there(() => store.score),
    space: there(() => store.database?.space),
  };
}
