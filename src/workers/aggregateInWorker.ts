import { wrap } from 'comlink';
import type { CollectionResults } from '@/domain/aggregation/countGroups';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { AggregateWorker } from './aggregate.worker';
import workerUrl from './aggregate.worker?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl';

/** Copying some hundred responses to the worker takes a few milliseconds; ten thousand at once would hold up the page. */
const PORTION = 200;

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

async function send(remote: ReturnType<typeof wrap<AggregateWorker>>, responses: readonly Response[]): Promise<void> {
  for (let from = 0; from < responses.length; from += PORTION) await remote.add(responses.slice(from, from + PORTION));
}

/** Aggregates accepted responses and counts their groups in a worker (see `resultsOf`). Null when it was cancelled. */
export async function aggregateInWorker(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  signal: AbortSignal,
): Promise<CollectionResults | null> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const remote = wrap<AggregateWorker>(worker);
  const work = send(remote, responses).then(() => remote.aggregate(questionnaire));
  try {
    return await Promise.race([work, untilAborted(signal)]);
  } finally {
    worker.terminate();
  }
}
