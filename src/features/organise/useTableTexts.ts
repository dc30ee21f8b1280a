import { computed, type ComputedRef } from 'vue';
import { useTexts } from '@/i18n/texts';
import type { TableTexts } from '@/ui/tableTexts';

/** A table's own words in the reader's language. */
export function useTableTexts(): ComputedRef<TableTexts> {
  const { t, formats } = useTexts();
  return computed(() => ({
    find: t('organise.table-find'),
    nothingFound: t('organise.table-nothing'),
    previous: t('organise.table-previous'),
    next: t('organise.table-next'),
    shown: (from, to, of) => t('organise.table-shown', { from, to, of }),
    compare: (a, b) => formats.compare(a, b),
  }));
}
