import { computed, type ComputedRef } from 'vue';
import type { RouteLocationNamedRaw } from 'vue-router';
import {
  reviewAssessment,
  type MissingQuestion,
  type Review,
  type SendingBlock,
} from '@/domain/assessment/reviewAssessment';
import { topicOf } from '@/domain/questionnaire/questionnaire';
import { textOf } from '@/domain/questionnaire/questionnaireTexts';
import type { Flag } from '@/domain/scoring/findFlags';
import { testIdOfTopicQuestion } from '@/features/assess/topic/testIdOfTopicQuestion';
import { useOpenAssessment } from '@/features/assess/useOpenAssessment';
import { useStops } from '@/features/assess/useStops';
import { useTexts } from '@/i18n/texts';

/** One finding of the review, with the way to its place. */
export interface ReviewLine {
  readonly key: string;
  readonly to: RouteLocationNamedRaw;
  /** The part of the assessment. */
  readonly where: string;
  /** What the link says: the place in that part, or what is the matter there. */
  readonly label: string;
  /** What is the matter, where the link does not say it. */
  readonly says?: string;
}

export interface ReviewSections {
  readonly blocks: ComputedRef<readonly ReviewLine[]>;
  readonly unanswered: ComputedRef<readonly ReviewLine[]>;
  readonly missing: ComputedRef<readonly ReviewLine[]>;
  readonly flags: ComputedRef<readonly ReviewLine[]>;
}

/** What the review of the open assessment finds, as lines that lead to their places. */
export function useReviewSections(): ReviewSections {
  const { t, formats } = useTexts();
  const { assessment, questionnaire, texts } = useOpenAssessment();
  const { wordingOf } = useStops();
  const review = computed(() => reviewAssessment(questionnaire.value, assessment.value));
  const titleOf = (topic: string) => wordingOf(topic)?.title ?? topic;
  const topicAddress = (topic: string, place: string) => ({
    name: 'topic',
    params: { topicId: topic },
    hash: `#${place}`,
  });

  function itemLine(topic: string, item: string, says?: string): ReviewLine {
    const { title } = textOf(texts.value.items, item);
    const line = { key: item, to: topicAddress(topic, `item-${item}`), where: titleOf(topic), label: title };
    return says === undefined ? line : { ...line, says };
  }

  /** A topic without any answer is one line, not one for each of its items. */
  function unansweredLines({ topic, items }: Review['unanswered'][number]): readonly ReviewLine[] {
    const [first] = items;
    const all = topicOf(questionnaire.value, topic)?.items.length;
    if (first === undefined || items.length !== all) return items.map((item) => itemLine(topic, item));
    const label = t('assess.none-answered', { items: items.length });
    return [{ key: topic, to: topicAddress(topic, `item-${first}`), where: titleOf(topic), label }];
  }

  function missingLine(missing: MissingQuestion): ReviewLine {
    const { questions } = texts.value;
    const { question } = missing;
    switch (missing.section) {
      case 'profile': {
        const { label } = textOf(questions.profile, question);
        const to = { name: 'profile', hash: `#profile-${question}` };
        return { key: `profile ${question}`, to, where: t('assess.profile'), label };
      }
      case 'closing': {
        const { label } = textOf(questions['closing-questions'], question);
        const to = { name: 'closing', hash: `#closing-${question}` };
        return { key: `closing ${question}`, to, where: t('assess.closing'), label };
      }
      case 'topic': {
        const { topic } = missing;
        const { label } = textOf(questions['topic-questions'], question);
        const to = topicAddress(topic, testIdOfTopicQuestion(topic, question));
        return { key: `${topic} ${question}`, to, where: titleOf(topic), label };
      }
    }
  }

  const profileLine = (key: string, place: string, label: string): ReviewLine => ({
    key,
    to: { name: 'profile', hash: `#profile-${place}` },
    where: t('assess.profile'),
    label,
  });

  function blockLine(block: SendingBlock): ReviewLine {
    switch (block.kind) {
      case 'officeName':
        return profileLine(block.kind, 'office-name', t('assess.office-name'));
      case 'country':
        return profileLine(block.kind, 'country', textOf(texts.value.questions.profile, 'country').label);
      case 'consent': {
        const { label } = textOf(texts.value.questions.consent, block.question);
        const to = { name: 'send', hash: `#consent-${block.question}` };
        return { key: block.question, to, where: t('assess.send'), label };
      }
    }
  }

  function flagLine(flag: Flag): ReviewLine {
    const { topic } = flag;
    const line = { key: `${flag.kind} ${topic}`, where: titleOf(topic) };
    switch (flag.kind) {
      case 'rushed': {
        const first = topicOf(questionnaire.value, topic)?.items[0]?.id ?? '';
        const label = t('assess.flag-rushed', { level: flag.level, seconds: formats.number(flag.medianSeconds, 0) });
        return { ...line, to: topicAddress(topic, `item-${first}`), label };
      }
      case 'targetBelowScore': {
        const label = t('assess.flag-target', { target: flag.target, score: formats.number(flag.score) });
        return { ...line, to: topicAddress(topic, testIdOfTopicQuestion(topic, 'target-level')), label };
      }
      case 'rankedWithoutInterest': {
        const place = testIdOfTopicQuestion(topic, 'workshop-interest');
        return { ...line, to: topicAddress(topic, place), label: t('assess.flag-interest') };
      }
    }
  }

  return {
    blocks: computed(() => review.value.blocks.map(blockLine)),
    unanswered: computed(() => [
      ...review.value.unanswered.flatMap(unansweredLines),
      ...review.value.withoutReason.map(({ topic, item }) => itemLine(topic, item, t('assess.without-reason'))),
    ]),
    missing: computed(() => review.value.missing.map(missingLine)),
    flags: computed(() => review.value.flags.map(flagLine)),
  };
}
