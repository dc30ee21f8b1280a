import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Benchmark, PublishedGroup } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { toPeerPlaces, type PeerPlace } from './peerPlaces';

/** What is read: a benchmark, and one's own answers where there are some. */
export interface Read {
  readonly benchmark: Benchmark;
  readonly questionnaire: Questionnaire;
  readonly texts: QuestionnaireTexts;
  readonly own: AnswerSheet | null;
}

/** A benchmark as it is being read, in one of its groups. */
export interface Reading {
  readonly benchmark: ComputedRef<Benchmark>;
  readonly questionnaire: ComputedRef<Questionnaire>;
  readonly texts: ComputedRef<QuestionnaireTexts>;
  readonly own: ComputedRef<AnswerSheet | null>;
  readonly group: ComputedRef<PublishedGroup>;
  /** All topics, as they stand in the group. */
  readonly places: ComputedRef<readonly PeerPlace[]>;
}

const key: InjectionKey<Reading> = Symbol('reading');

export function groupKey({ dimension, group }: Pick<PublishedGroup, 'dimension' | 'group'>): string {
  return `${dimension} ${group}`;
}

/** Without a figure about all offices the first group there is. */
function groupFor({ groups }: Benchmark, wanted: string): PublishedGroup {
  const group = groups.find((own) => groupKey(own) === wanted) ?? groups[0];
  if (!group) throw new Error('A benchmark has at least one group.');
  return group;
}

/** Opens a benchmark for the parts below; `wanted` is the key of the group that was chosen. */
export function provideReading(read: Read, wanted: Ref<string>): Reading {
  const group = computed(() => groupFor(read.benchmark, wanted.value));
  const scores = computed(() => read.own && scoreAssessment(read.questionnaire, read.own).topics);
  const reading: Reading = {
    benchmark: computed(() => read.benchmark),
    questionnaire: computed(() => read.questionnaire),
    texts: computed(() => read.texts),
    own: computed(() => read.own),
    group,
    places: computed(() => toPeerPlaces(read.questionnaire, read.benchmark, group.value, scores.value)),
  };
  provide(key, reading);
  return reading;
}

export function useReading(): Reading {
  const reading = inject(key);
  if (!reading) throw new Error('No benchmark is open.');
  return reading;
}
