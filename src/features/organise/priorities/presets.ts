import type { Weights } from '@/domain/priorities/weights';
import type { Parameters } from '@/domain/questionnaire/questionnaire';
import { useTexts } from '@/i18n/texts';

/** Weights that are ready to choose. */
export interface Preset {
  readonly name: string;
  readonly weights: Weights;
}

/** `needLed` as `need-led`, as the edition writes it. */
const kebabCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The edition's own weights first, then its other ones. */
export function presetsOf({ weights, presets }: Parameters['priorities']): readonly Preset[] {
  const others = Object.entries(presets).map(([name, other]) => ({ name: kebabCase(name), weights: other }));
  return [{ name: 'default', weights }, ...others];
}

const NAMED = ['default', 'equal', 'need-led', 'demand-led'] as const;

/** Names of presets in the reader's language; one without a name is called by its id. */
export function usePresetNames(): (preset: string) => string {
  const { t } = useTexts();
  return (preset) => {
    const known = NAMED.find((name) => name === preset);
    return known ? t(`priorities.preset-${known}`) : preset;
  };
}
