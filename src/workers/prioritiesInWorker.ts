import { proxy, wrap } from 'comlink';
import type { Response } from '@/domain/collection/response';
import type { RankingChoice, RankingProgress, TopicRanking } from '@/domain/priorities/topicRanking';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import workerUrl from './priorities.worker?worker&url';
import type { PrioritiesRanker } from './prioritiesRanker';
import { trustedWorkerUrl } from './trustedWorkerUrl';

/** Copying some hundred responses to the worker takes a few milliseconds; ten thousand at once would hold up the page. */
const PORTION = 200;

/** A worker that holds one collection and ranks its topics as often as it is asked to. */
export interface RankingDesk {
  /** The ranking without its simulations. Rejects when the worker does not work. */
  sketch(choice: RankingChoice): Promise<TopicRanking>;
  /** The whole ranking; null when it was cancelled, or another one was asked for meanwhile. Rejects like `sketch`. */
  rank(choice: RankingChoice, onProgress: (progress: RankingProgress) => void): Promise<TopicRanking | null>;
  cancel(): void;
  /** Ends the worker; what is still being computed never comes. */
  close(): void;
}

function untilBroken(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
  });
  // Whoever waits for a result hears of it; when nobody does, it is no news.
  broken.catch(() => undefined);
  return broken;
}

/** Opens a worker for a collection; the responses follow in portions. */
export function openRankingDesk(questionnaire: Questionnaire, responses: readonly Response[]): RankingDesk {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const remote = wrap<PrioritiesRanker>(worker);
  const broken = untilBroken(worker);
  const send = async () => {
    await remote.open(questionnaire);
    for (let from = 0; from < responses.length; from += PORTION) {
      await remote.add(responses.slice(from, from + PORTION));
    }
  };
  const sent = send();
  return {
    sketch: (choice) => Promise.race([sent.then(() => remote.sketch(choice)), broken]),
    rank: (choice, onProgress) => Promise.race([sent.then(() => remote.rank(choice, proxy(onProgress))), broken]),
    cancel: () => void remote.cancel(),
    close: () => worker.terminate(),
  };
}
