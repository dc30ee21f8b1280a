import { computed, type ComputedRef } from 'vue';
import type { Invitation } from '@/domain/collection/invitation';
import type { JudgedFile } from '@/domain/collection/judgedFile';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import type { WaveRow } from '@/storage/rows';
import { useOrganiseStore } from './organiseStore';

export interface OpenWave {
  readonly wave: ComputedRef<WaveRow>;
  readonly invitation: ComputedRef<Invitation>;
  readonly questionnaire: ComputedRef<Questionnaire>;
  readonly texts: ComputedRef<QuestionnaireTexts>;
  readonly judged: ComputedRef<readonly JudgedFile[]>;
}

/** The open wave for screens inside the frame, which shows them only once everything is there. */
export function useOpenWave(): OpenWave {
  const store = useOrganiseStore();
  const there = <T>(read: () => T | undefined) =>
    computed(() => {
      const value = read();
      if (value === undefined) throw new Error('No wave is open.');
      return value;
    });
  const wave = there(() => store.wave);
  return {
    wave,
    invitation: computed(() => wave.value.invitation),
    questionnaire: there(() => store.questionnaire),
    texts: there(() => store.texts),
    judged: there(() => store.judged),
  };
}
