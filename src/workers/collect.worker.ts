import { expose } from 'comlink';
import type { ReadFile, ReadingContext } from '@/exchange/response/parseResponseFile';
import type { DroppedFile } from './droppedFile';
import { readDroppedFile } from './readDroppedFile';

let context: ReadingContext | undefined;

const reader = {
  /** Says once what all files are read against. */
  open(given: ReadingContext): void {
    context = given;
  },
  read(files: readonly DroppedFile[]): Promise<readonly ReadFile[]> {
    const against = context;
    if (!against) throw new Error('Files were sent before what they are read against.');
    return Promise.all(files.map((file) => readDroppedFile(file, against)));
  },
};

export type ReaderWorker = typeof reader;

expose(reader);
