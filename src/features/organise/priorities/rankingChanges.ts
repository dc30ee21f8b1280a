import type { Reordering } from '@/domain/priorities/rankPriorities';
import type { KeptChoice } from '@/domain/priorities/topicRanking';
import type { Weights } from '@/domain/priorities/weights';
import type { WaveChange } from '@/features/organise/organiseStore';

function change(before: KeptChoice, next: (kept: KeptChoice) => KeptChoice): WaveChange {
  return (wave) => ({ ...wave, ranking: next(wave.ranking ?? before) });
}

/** Keeps weights; `before` is what holds for a wave whose ranking was never changed, here and below. */
export function keepWeights(before: KeptChoice, weights: Weights): WaveChange {
  return change(before, (kept) => ({ ...kept, weights }));
}

export function keepSeed(before: KeptChoice, seed: number): WaveChange {
  return change(before, (kept) => ({ ...kept, seed }));
}

function isOfSamePair(a: Reordering, b: Reordering): boolean {
  return (a.topic === b.topic && a.above === b.above) || (a.topic === b.above && a.above === b.topic);
}

/** Adds the organiser's word on two topics, in the place of an earlier one on the same two. */
export function addReordering(before: KeptChoice, reordering: Reordering): WaveChange {
  return change(before, (kept) => ({
    ...kept,
    reorderings: [...kept.reorderings.filter((other) => !isOfSamePair(other, reordering)), reordering],
  }));
}

export function undoReordering(before: KeptChoice, { topic, above, at }: Reordering): WaveChange {
  return change(before, (kept) => ({
    ...kept,
    reorderings: kept.reorderings.filter((other) => other.topic !== topic || other.above !== above || other.at !== at),
  }));
}
