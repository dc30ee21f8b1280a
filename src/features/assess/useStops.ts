import { computed, type ComputedRef } from 'vue';
import type { RouteLocationNamedRaw } from 'vue-router';
import type { ExtraTopic } from '@/domain/collection/invitation';
import { textOf, type TopicTexts } from '@/domain/questionnaire/questionnaireTexts';
import { useTexts } from '@/i18n/texts';
import type { Option } from './question/questionOptions';
import { useOpenAssessment } from './useOpenAssessment';

/** One screen on the way through an assessment. */
export interface Stop {
  /** Route name, with the topic where there is one. */
  readonly id: string;
  readonly label: string;
  readonly to: RouteLocationNamedRaw;
  readonly topic: string | null;
}

export interface Stops {
  /** Topics of the questionnaire, then those that the organiser added, as they can be ranked. */
  readonly topics: ComputedRef<readonly Option[]>;
  /** Title and description of a topic, or undefined when there is no such topic in this assessment. */
  readonly wordingOf: (topic: string) => TopicTexts | undefined;
  /** The start screen, topics, then what follows them, in the order in which one goes through them. */
  readonly stops: ComputedRef<readonly Stop[]>;
  readonly before: (id: string) => Stop | undefined;
  readonly after: (id: string) => Stop | undefined;
}

export const idOfTopicStop = (topic: string): string => `topic ${topic}`;

/** One and the same each time, so that nothing follows from it anew. */
const NO_TOPICS: readonly ExtraTopic[] = [];

/** The way through the open assessment. */
export function useStops(): Stops {
  const { t } = useTexts();
  const { assessment, questionnaire, texts } = useOpenAssessment();
  const extra = computed(() => assessment.value.invitation?.extraTopics ?? NO_TOPICS);

  const topics = computed(() => [
    ...questionnaire.value.topics.map(({ id }) => ({ id, label: textOf(texts.value.topics, id).title })),
    ...extra.value.map(({ id, title }) => ({ id, label: title })),
  ]);
  const stops = computed((): readonly Stop[] => [
    { id: 'start', label: t('assess.start'), to: { name: 'start' }, topic: null },
    ...topics.value.map(({ id, label }) => ({
      id: idOfTopicStop(id),
      label,
      to: { name: 'topic', params: { topicId: id } },
      topic: id,
    })),
    { id: 'profile', label: t('assess.profile'), to: { name: 'profile' }, topic: null },
    { id: 'closing', label: t('assess.closing'), to: { name: 'closing' }, topic: null },
    { id: 'review', label: t('assess.review'), to: { name: 'review' }, topic: null },
    { id: 'result', label: t('assess.result'), to: { name: 'result' }, topic: null },
    { id: 'send', label: t('assess.send'), to: { name: 'send' }, topic: null },
  ]);
  const near = (id: string, by: number) => {
    const place = stops.value.findIndex((stop) => stop.id === id);
    return place === -1 ? undefined : stops.value[place + by];
  };
  return {
    topics,
    wordingOf: (topic) => texts.value.topics[topic] ?? extra.value.find(({ id }) => id === topic),
    stops,
    before: (id) => near(id, -1),
    after: (id) => near(id, 1),
  };
}
