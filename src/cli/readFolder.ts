import { sha256Of } from '@/exchange/canonical/checksumOf';
import { problem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import {
  parseResponseFile,
  refusedFile,
  type ReadFile,
  type ReadingContext,
} from '@/exchange/response/parseResponseFile';
import type { ListedFile } from './listFiles';
import { readFirstBytes, WITHOUT_LINKS } from './readFirstBytes';

/** Files that are open at the same time. */
const AT_ONCE = 16;

/** Progress is told after every so many files. */
const STEP = 1000;

async function readListedFile({ name, path }: ListedFile, context: ReadingContext): Promise<ReadFile> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFirstBytes(path, MOST_BYTES.response + 1, WITHOUT_LINKS);
  } catch {
    return refusedFile(name, 0, await sha256Of(new Uint8Array()), problem('unreadable'));
  }
  return parseResponseFile(name, bytes, context);
}

/** Reads all files as responses, in their order; `say` hears of progress now and then. */
export async function readFolder(
  files: readonly ListedFile[],
  context: ReadingContext,
  say: (sentence: string) => void,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const portion = files.slice(from, from + AT_ONCE);
    read.push(...(await Promise.all(portion.map((file) => readListedFile(file, context)))));
    if (Math.floor(read.length / STEP) > Math.floor(from / STEP)) say(`${read.length} of ${files.length} files read.`);
  }
  return read;
}
