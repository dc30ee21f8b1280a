import { defineStore } from 'pinia';
import { computed, effectScope, shallowRef, watch, type EffectScope } from 'vue';
import {
  defaultChoice,
  type KeptChoice,
  type RankingChoice,
  type RankingProgress,
  type TopicRanking,
} from '@/domain/priorities/topicRanking';
import type { Weights } from '@/domain/priorities/weights';
import { useOrganiseStore } from '@/features/organise/organiseStore';
import { openRankingDesk, type RankingDesk } from '@/workers/prioritiesInWorker';

/** How far the ranking is: `measuring` criteria, then `simulating` how firm the order is. */
export type RankingState = 'measuring' | 'simulating' | 'there' | 'cancelled' | 'failed';

/** Weights may change many times while a slider moves; the simulations wait until it rests, in milliseconds. */
const REST = 250;

const NO_WEIGHTS: Weights = { need: 0, demand: 0, breadth: 0, supply: 0 };

/** The ranking of the open wave's topics: the one that is kept, and the one that is looked at. */
export const usePrioritiesStore = defineStore('priorities', () => {
  const organise = useOrganiseStore();
  /** Criteria, order and what else needs no simulation; of the present responses, whatever the weights. */
  const measured = shallowRef<TopicRanking>();
  const whole = shallowRef<TopicRanking>();
  const progress = shallowRef<RankingProgress | null>(null);
  const state = shallowRef<RankingState>('measuring');
  /** Weights that are looked at and not kept. */
  const draft = shallowRef<Weights | null>(null);
  let desk: RankingDesk | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let following: EffectScope | undefined;

  const extraTopics = computed<readonly string[]>((before) => {
    const now = organise.wave?.invitation.extraTopics.map(({ id }) => id) ?? [];
    return before?.join(' ') === now.join(' ') ? before : now;
  });
  const kept = computed((): KeptChoice => {
    const { questionnaire, wave } = organise;
    if (wave?.ranking) return wave.ranking;
    const own = questionnaire && defaultChoice(questionnaire);
    return { weights: own?.weights ?? NO_WEIGHTS, seed: own?.seed ?? 0, reorderings: [] };
  });
  const weights = computed(() => draft.value ?? kept.value.weights);
  const choice = computed((): RankingChoice => ({
    ...kept.value,
    weights: weights.value,
    extraTopics: extraTopics.value,
  }));
  /** What the simulations depend on. */
  const drawKey = (of: Pick<RankingChoice, 'weights' | 'seed'>) => JSON.stringify([of.weights, of.seed]);
  const wanted = computed(() => drawKey(choice.value));
  /** The ranking with its simulations for the weights that are looked at, or null. */
  const simulated = computed(() =>
    whole.value && drawKey(whole.value.priorities) === wanted.value ? whole.value : null,
  );

  async function simulate(): Promise<void> {
    const own = desk;
    if (!own) return;
    state.value = 'simulating';
    progress.value = null;
    try {
      const found = await own.rank(choice.value, (now) => {
        if (own === desk && state.value === 'simulating') progress.value = now;
      });
      if (own !== desk || !found) return;
      whole.value = found;
      if (simulated.value) state.value = 'there';
    } catch {
      if (own === desk) state.value = 'failed';
    }
  }

  function leaveDesk(): void {
    clearTimeout(rest);
    desk?.close();
    desk = undefined;
  }

  async function measure(): Promise<void> {
    leaveDesk();
    whole.value = undefined;
    state.value = 'measuring';
    const { questionnaire, accepted } = organise;
    if (!questionnaire || accepted.length === 0) {
      measured.value = undefined;
      return;
    }
    let own: RankingDesk | undefined;
    try {
      own = openRankingDesk(questionnaire, accepted);
      desk = own;
      const found = await own.sketch(choice.value);
      if (own !== desk) return;
      measured.value = found;
    } catch {
      if (own === desk) state.value = 'failed';
      return;
    }
    await simulate();
  }

  function simulateWhenAtRest(): void {
    if (state.value === 'measuring' || state.value === 'failed') return;
    clearTimeout(rest);
    desk?.cancel();
    progress.value = null;
    state.value = simulated.value ? 'there' : 'simulating';
    if (!simulated.value) rest = setTimeout(() => void simulate(), REST);
  }

  /** Follows the responses and weights of the open wave until it is closed, whichever of its screens is shown. */
  function open(): void {
    if (following) return;
    // Detached: the screen that opens it comes and goes.
    following = effectScope(true);
    following.run(() => {
      watch([() => organise.accepted, () => organise.questionnaire, extraTopics], () => void measure(), {
        immediate: true,
      });
      watch(wanted, simulateWhenAtRest);
    });
  }

  function close(): void {
    following?.stop();
    following = undefined;
    leaveDesk();
    measured.value = undefined;
    whole.value = undefined;
    draft.value = null;
  }

  /** Looks at other weights without keeping them; null goes back to those that are kept. */
  function lookAt(other: Weights | null): void {
    draft.value = other && drawKey({ ...kept.value, weights: other }) !== drawKey(kept.value) ? other : null;
  }

  /** Stops the simulations; the order stays. */
  function cancel(): void {
    if (state.value !== 'simulating') return;
    clearTimeout(rest);
    desk?.cancel();
    progress.value = null;
    state.value = 'cancelled';
  }

  return { measured, simulated, progress, state, draft, kept, weights, open, close, lookAt, simulate, cancel };
});
