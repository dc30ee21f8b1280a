import type { ReadFile } from '@/exchange/response/parseResponseFile';
import type { DroppedFile } from './droppedFile';
import { unreadFile } from './readDroppedFile';

/** Something that reads files elsewhere and can be given up at any time. */
export interface Reader {
  read(files: readonly DroppedFile[]): Promise<readonly ReadFile[]>;
  close(): void;
}

export interface BatchReading {
  readonly openReader: () => Reader;
  readonly onProgress: (read: readonly ReadFile[], done: number) => void;
  readonly signal: AbortSignal;
}

/** Posting ten thousand files in one message would hold up the page for more than a second. */
const BATCH = 20;

/** The longest that one file may take. */
const MOST_SECONDS = 30;

type Outcome = readonly ReadFile[] | 'too-slow' | 'cancelled';

/** The files, or why they did not come: the time is over, or nobody waits any more. */
function within(reading: Promise<readonly ReadFile[]>, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('too-slow'), MOST_SECONDS * 1000);
    const cancel = () => resolve('cancelled');
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    void reading.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    });
  });
}

function batchesOf(files: readonly DroppedFile[]): DroppedFile[][] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/**
 * Reads files batch by batch. When a batch takes too long its reader is given up and its files are read one by one, so that
 * only the one that is to blame becomes `timeout`. Null when it was cancelled; the reader is closed in any case.
 */
export async function readInBatches(
  files: readonly DroppedFile[],
  { openReader, onProgress, signal }: BatchReading,
): Promise<readonly ReadFile[] | null> {
  const waiting = batchesOf(files);
  const done: ReadFile[] = [];
  const report = (read: readonly ReadFile[]) => {
    done.push(...read);
    onProgress(read, done.length);
  };
  let reader = openReader();
  try {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const outcome = await within(reader.read(batch), signal);
      if (outcome === 'cancelled') return null;
      if (outcome !== 'too-slow') {
        report(outcome);
        continue;
      }
      reader.close();
      reader = openReader();
      const [only, ...others] = batch;
      if (others.length > 0) waiting.unshift(...batch.map((file) => [file]));
      else if (only) report([await unreadFile(only, 'timeout', { kind: 'seconds', values: { most: MOST_SECONDS } })]);
    }
    return done;
  } finally {
    reader.close();
  }
}
