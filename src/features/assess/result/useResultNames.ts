import type { Level } from '@/domain/questionnaire/questionnaire';
import { textOf } from '@/domain/questionnaire/questionnaireTexts';
import { useTexts } from '@/i18n/texts';
import type { ScorePlace } from './resultVerdict';
import { useOpenAssessment } from '@/features/assess/useOpenAssessment';

/** More topics than this are counted instead of named. */
const MOST_NAMED = 3;

/** Titles of topics, items and levels as they stand in a sentence. */
export function useResultNames() {
  const { t, formats } = useTexts();
  const { texts } = useOpenAssessment();

  const topic = (id: string) => textOf(texts.value.topics, id).title;
  const item = (id: string) => textOf(texts.value.items, id).title;
  const level = (value: Level) => texts.value.levels[value].label;

  function topics(ids: readonly string[]): string {
    if (ids.length > MOST_NAMED) return t('result.topics-count', { count: ids.length });
    return formats.list(ids.map((id) => t('result.topic-name', { topic: topic(id) })));
  }
  const items = (ids: readonly string[]) => formats.list(ids.map((id) => t('result.item-name', { item: item(id) })));

  function place(where: ScorePlace): string {
    if (where.kind === 'at') return t('result.at', { level: level(where.level) });
    return t('result.between', { low: level(where.low), high: level(where.high) });
  }

  return { topic, item, level, topics, items, place };
}
