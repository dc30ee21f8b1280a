import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Assessment } from '@/domain/assessment/assessment';
import { findBlocks } from '@/domain/assessment/reviewAssessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { useOpenAssessment } from '@/features/assess/useOpenAssessment';
import { useStops } from '@/features/assess/useStops';
import { useTexts } from '@/i18n/texts';
import { prepareResponse, type PreparedResponse } from './prepareResponse';
import { toPreview, type PreviewGroup } from './previewGroups';

/** What stands where nothing was chosen yet, so that the rest can be shown; the preview says that it is missing. */
const NOWHERE = 'ZZ';

/** The assessment as it would be sent if what blocks it were there. */
function withStandIns(assessment: Assessment, { questions }: Questionnaire): Assessment {
  const chosen = questions.consent.map(({ id, default: preset }) => [id, assessment.consent[id] ?? preset ?? false]);
  return {
    ...assessment,
    office: { ...assessment.office, country: assessment.office.country ?? NOWHERE },
    consent: Object.fromEntries(chosen) as Assessment['consent'],
  };
}

/** Follows what the response file would contain, in words; empty until it is known. */
export function usePreview(): ComputedRef<readonly PreviewGroup[]> {
  const interfaceTexts = useTexts();
  const { assessment, questionnaire, texts } = useOpenAssessment();
  const { topics } = useStops();
  const prepared: ShallowRef<PreparedResponse | null> = shallowRef(null);
  watch(
    [assessment, questionnaire, interfaceTexts.locale],
    async ([nextAssessment, nextQuestionnaire, language], _before, onCleanup) => {
      let current = true;
      onCleanup(() => {
        current = false;
      });
      const complete = withStandIns(nextAssessment, nextQuestionnaire);
      const found = await prepareResponse(complete, nextQuestionnaire, language, new Date().toISOString());
      if (current) prepared.value = found;
    },
    { immediate: true },
  );

  return computed(() => {
    if (!prepared.value) return [];
    const source = {
      response: prepared.value.response,
      questionnaire: questionnaire.value,
      texts: texts.value,
      topics: topics.value,
      blocks: findBlocks(questionnaire.value, assessment.value),
      unchanged: prepared.value.response.revision === assessment.value.sending.revision,
    };
    return toPreview(source, interfaceTexts);
  });
}
