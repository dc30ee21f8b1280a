import { wrap } from 'comlink';
import type { ReadFile, ReadingContext } from '@/exchange/response/parseResponseFile';
import type { ReaderWorker } from './collect.worker';
import workerUrl from './collect.worker?worker&url';
import type { DroppedFile } from './droppedFile';
import { readInBatches, type Reader } from './readInBatches';
import { trustedWorkerUrl } from './trustedWorkerUrl';

function openReader(context: ReadingContext): Reader {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const remote = wrap<ReaderWorker>(worker);
  const opened = remote.open(context);
  return {
    async read(files) {
      await opened;
      return remote.read(files);
    },
    close: () => worker.terminate(),
  };
}

export interface Collecting {
  readonly context: ReadingContext;
  /** Called after every batch with the files it gave, and how many are done in all. */
  readonly onProgress: (read: readonly ReadFile[], done: number) => void;
  /** Ends the work; nothing more is reported. */
  readonly signal: AbortSignal;
}

/**
 * Reads dropped files as responses in a worker, some twenty at a time, so that the page stays quick. A file that takes longer
 * than 30 seconds is `timeout`. Resolves with all of them in the order given, or with null when it was cancelled.
 */
export function collectInWorker(
  files: readonly DroppedFile[],
  { context, onProgress, signal }: Collecting,
): Promise<readonly ReadFile[] | null> {
  return readInBatches(files, { openReader: () => openReader(context), onProgress, signal });
}
