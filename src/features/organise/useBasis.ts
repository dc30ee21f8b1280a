import { computed, type ComputedRef } from 'vue';
import { useTexts } from '@/i18n/texts';
import { useOrganiseStore } from './organiseStore';

/** On how many offices the figures of the open wave rest, of how many, and why not on all: one sentence. */
export function useBasis(): ComputedRef<string> {
  const { t } = useTexts();
  const store = useOrganiseStore();
  return computed(() => {
    const { answered, waiting, uninvited } = store.attendance;
    const invited = answered.length + waiting.length;
    if (invited === 0) return t('organise.from-responses', { count: uninvited.length });
    return t('organise.from-invited', {
      answered: answered.length,
      invited,
      waiting: waiting.length,
      uninvited: uninvited.length,
    });
  });
}
