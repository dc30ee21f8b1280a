import type { Dimension } from '@/domain/aggregation/dimensions';
import { REGIONS } from '@/domain/collection/regions';
import { useTexts } from '@/i18n/texts';
import { useOpenWave } from './useOpenWave';

const SIZES = ['small', 'medium', 'large'] as const;

/** Names of groups of offices in the reader's language; a group without a name is called by its id. */
export function useGroupNames(): (dimension: Dimension, group: string) => string {
  const { t } = useTexts();
  const { texts } = useOpenWave();
  return (dimension, group) => {
    switch (dimension) {
      case 'all':
        return t('organise.group-all');
      case 'size': {
        const size = SIZES.find((known) => known === group);
        return size
          ? t(`organise.size-${size}`)
          : (texts.value.questions.profile['size-band']?.options[group] ?? group);
      }
      case 'region': {
        const region = REGIONS.find((known) => known === group);
        return region ? t(`organise.region-${region}`) : group;
      }
      case 'system':
        return texts.value.questions.profile['system-type']?.options[group] ?? group;
    }
  };
}
