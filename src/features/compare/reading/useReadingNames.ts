import { REGIONS } from '@/domain/collection/regions';
import type { Band, CellPlace, Dimension, PublishedMean } from '@/domain/disclosure/benchmark';
import { OTHER } from '@/domain/disclosure/groups';
import { LEVELS, type Level } from '@/domain/questionnaire/questionnaire';
import { textOf, type QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { useTexts } from '@/i18n/texts';

/** Groups that have a name of their own; any other is called as the questionnaire calls the option. */
const SIZES = ['small', 'medium', 'large', 'small-medium', 'medium-large', 'small-large'] as const;
const SYSTEMS = ['centralised', 'decentralised', 'federal', 'not-applicable'] as const;

/** More topics than this are counted instead of named. */
const MOST_NAMED = 3;

/** Two decimals only where a figure has them: published means are multiples of 0.1 or of 0.25. */
const decimalsOf = (value: number) => (Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2);

/** Titles, groups and figures of a benchmark as they stand in a sentence. */
export function useReadingNames(textsOf: () => QuestionnaireTexts) {
  const { t, formats } = useTexts();

  const topic = (id: string) => textsOf().topics[id]?.title ?? id;
  const item = (id: string) => textsOf().items[id]?.title ?? id;
  const level = (value: Level) => textsOf().levels[value].label;
  const levels = () => Object.fromEntries(LEVELS.map((value) => [value, level(value)])) as Record<Level, string>;

  function topics(ids: readonly string[]): string {
    if (ids.length > MOST_NAMED) return t('compare.topics-count', { count: ids.length });
    return formats.list(ids.map((id) => t('compare.topic-name', { topic: topic(id) })));
  }

  function part(dimension: Dimension, group: string): string {
    const size = dimension === 'size' && SIZES.find((known) => known === group);
    if (size) return t(`compare.size-${size}`);
    const region = dimension === 'region' && REGIONS.find((known) => known === group);
    if (region) return t(`compare.region-${region}`);
    const system = dimension === 'system' && SYSTEMS.find((known) => known === group);
    if (system) return t(`compare.system-${system}`);
    const question = dimension === 'size' ? 'size-band' : 'system-type';
    return textsOf().questions.profile[question]?.options[group] ?? group;
  }

  function group({ dimension, group: id }: CellPlace): string {
    if (dimension === 'all') return t('compare.group-all');
    if (id === OTHER) return t(`compare.other-${dimension}`);
    const parts = id.split('+');
    if (dimension === 'size' && SIZES.some((known) => known === parts.join('-')))
      return part(dimension, parts.join('-'));
    return formats.list(parts.map((own) => part(dimension, own)));
  }

  /** A band of numbers of offices, such as `10-19` or `40+`. */
  function offices(n: string): string {
    const [from = 0, to] = n.split(/[-+]/).filter(Boolean).map(Number);
    return to === undefined ? t('compare.offices-from', { from }) : t('compare.offices-between', { from, to });
  }

  const number = (value: number) => formats.number(value, decimalsOf(value));

  function mean(value: PublishedMean): string {
    if (typeof value === 'number') return number(value);
    return 'atMost' in value
      ? t('compare.at-most', { value: number(value.atMost) })
      : t('compare.at-least', { value: number(value.atLeast) });
  }

  const share = ({ share: own }: Band) =>
    typeof own === 'number'
      ? formats.percent(own / 100)
      : t('compare.share-at-least', { share: formats.percent(own.atLeast / 100) });

  function band(own: Band): string {
    const { from, to } = own;
    if (from === to) return t('compare.band-one', { level: from, share: share(own) });
    return t('compare.band', { from, to, share: share(own) });
  }

  function distribution(bands: readonly Band[]): string {
    if (bands.length === 0) return t('compare.not-published');
    return formats.list(
      bands.map((own) => {
        const { from, to } = own;
        return t('compare.band-sentence', { count: to - from + 1, from, to, share: share(own) });
      }),
    );
  }

  return { topic, item, level, levels, topics, group, offices, number, mean, band, distribution };
}

/** The wording of an item; only for items that the questionnaire has. */
export function itemTexts(texts: QuestionnaireTexts, item: string) {
  return textOf(texts.items, item);
}
