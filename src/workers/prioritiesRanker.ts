import type { Response } from '@/domain/collection/response';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import type { RankingChoice, RankingProgress, TopicRanking } from '@/domain/priorities/topicRanking';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** After so many milliseconds the worker listens whether the work is still wanted. */
const STRETCH = 60;

function withoutDraws(questionnaire: Questionnaire): Questionnaire {
  const { parameters } = questionnaire;
  const priorities = { ...parameters.priorities, weightDraws: 0, resamples: 0 };
  return { ...questionnaire, parameters: { ...parameters, priorities } };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Ranks the topics of one collection again and again, under other weights and seeds; the newest request wins. */
export class PrioritiesRanker {
  readonly #responses: Response[] = [];
  #questionnaire: Questionnaire | undefined;
  #turn = 0;

  open(questionnaire: Questionnaire): void {
    this.#questionnaire = questionnaire;
  }

  add(more: readonly Response[]): void {
    this.#responses.push(...more);
  }

  /** The ranking without its simulations: everything that is there at once. Tiers mean nothing yet. */
  sketch(choice: RankingChoice): TopicRanking {
    return runToEnd(rankTopics(withoutDraws(this.#asked()), this.#responses, choice));
  }

  /** The whole ranking; null when it was cancelled, or another one was asked for meanwhile. */
  async rank(choice: RankingChoice, onProgress: (progress: RankingProgress) => unknown): Promise<TopicRanking | null> {
    this.#turn += 1;
    const own = this.#turn;
    const steps = rankTopics(this.#asked(), this.#responses, choice);
    let resumed = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - resumed < STRETCH) continue;
      onProgress(step.value);
      await nextTask();
      if (own !== this.#turn) return null;
      resumed = performance.now();
    }
  }

  cancel(): void {
    this.#turn += 1;
  }

  #asked(): Questionnaire {
    if (!this.#questionnaire) throw new Error('A ranking was asked for before the questionnaire was there.');
    return this.#questionnaire;
  }
}
