import { wrap } from 'comlink';
import type { CollectedFile, Decision } from '@/domain/collection/collectedFile';
import type { InvitedOffice } from '@/domain/collection/invitation';
import type { CollectionReview } from '@/domain/collection/reviewCollection';
import { fromBriefReview, withoutAnswers } from './briefReview';
import type { ReviewWorker } from './review.worker';
import workerUrl from './review.worker?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl';

/** Files that are judged within a few milliseconds: starting a worker would take longer than that. */
export const FEW_FILES = 500;

/** Copying some hundred files to the worker takes a few milliseconds. */
const PORTION = 200;

export interface Reviewing {
  readonly decisions: readonly Decision[];
  readonly invited: readonly InvitedOffice[];
  readonly signal: AbortSignal;
}

/**
 * Reviews a large collection in a worker (see `reviewCollection`), so that the page stays quick. Null when it was cancelled.
 * A small collection is better reviewed at once.
 */
export async function reviewInWorker(
  files: readonly CollectedFile[],
  { decisions, invited, signal }: Reviewing,
): Promise<CollectionReview | null> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const remote = wrap<ReviewWorker>(worker);
  try {
    for (let from = 0; from < files.length && !signal.aborted; from += PORTION) {
      await remote.add(files.slice(from, from + PORTION).map(withoutAnswers));
    }
    if (signal.aborted) return null;
    const brief = await remote.review(decisions, invited);
    return signal.aborted ? null : fromBriefReview(files, brief);
  } finally {
    worker.terminate();
  }
}
