import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReadFile } from '@/exchange/response/parseResponseFile';
import type { DroppedFile } from '@/workers/droppedFile';
import { readDroppedFile } from '@/workers/readDroppedFile';
import { readInBatches, type Reader } from '@/workers/readInBatches';
import { fixtureBytes } from '@tests/exchange/exampleFile';
import { aQuestionnaire } from '@tests/support/questionnaires';

const context = { questionnaires: [aQuestionnaire()], invitation: null };
const example = fixtureBytes('response/response-1.json');
const files = (count: number): DroppedFile[] =>
  Array.from({ length: count }, (_, index) => ({ name: `file-${index}`, blob: new Blob([example]) }));

let opened = 0;
let closed = 0;

// Read once: reading takes real time, of which the clock of these tests knows nothing.
const [sample] = files(1);
if (!sample) throw new Error('There is no file.');
const row = await readDroppedFile(sample, context);

/** Stands where the worker is; a file with this name never comes back. */
function reader(stuck?: string): Reader {
  opened += 1;
  return {
    read: (batch) =>
      batch.some((file) => file.name === stuck)
        ? new Promise(() => undefined)
        : Promise.resolve(batch.map((file) => ({ ...row, file: file.name }))),
    close: () => void (closed += 1),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = closed = 0;
});
afterEach(() => void vi.useRealTimers());

const names = (rows: readonly ReadFile[] | null) => rows?.map(({ file }) => file);
const wanted = (count: number) => files(count).map(({ name }) => name);

test('files are read twenty at a time, in their order, with progress after each batch', async () => {
  const progress: [number, number][] = [];
  const rows = await readInBatches(files(45), {
    openReader: () => reader(),
    onProgress: (read, done) => progress.push([read.length, done]),
    signal: new AbortController().signal,
  });
  expect(progress).toEqual([
    [20, 20],
    [20, 40],
    [5, 45],
  ]);
  expect(names(rows)).toEqual(wanted(45));
  expect([opened, closed]).toEqual([1, 1]);
});

test('a file that takes more than 30 seconds is a timeout, and the others are read all the same', async () => {
  const reading = readInBatches(files(25), {
    openReader: () => reader('file-7'),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  // Once for the batch, once for the file alone.
  await vi.advanceTimersByTimeAsync(60_000);
  const rows = await reading;
  expect(names(rows)).toEqual(wanted(25));
  expect(rows?.filter(({ reason }) => reason !== 'ok')).toMatchObject([
    { file: 'file-7', reason: 'timeout', detail: { kind: 'seconds', values: { most: 30 } }, size: example.length },
  ]);
  expect([opened, closed]).toEqual([3, 3]);
});

test('cancelled, it gives nothing and reports no more', async () => {
  const abort = new AbortController();
  let reports = 0;
  const reading = readInBatches(files(100), {
    openReader: () => reader(),
    onProgress: () => {
      reports += 1;
      if (reports === 2) abort.abort();
    },
    signal: abort.signal,
  });
  expect(await reading).toBe(null);
  expect(reports).toBe(2);
  expect(closed).toBe(opened);
});

test('cancelling ends a file that hangs at once', async () => {
  const abort = new AbortController();
  const reading = readInBatches(files(1), {
    openReader: () => reader('file-0'),
    onProgress: () => undefined,
    signal: abort.signal,
  });
  abort.abort();
  expect(await reading).toBe(null);
});

test('no files are no work', async () => {
  expect(
    await readInBatches([], {
      openReader: () => reader(),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    }),
  ).toEqual([]);
});
