import { sha256Of } from '@/exchange/canonical/checksumOf';
import { problem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import {
  parseResponseFile,
  refusedFile,
  type ReadFile,
  type ReadingContext,
} from '@/exchange/response/parseResponseFile';
import type { DroppedFile } from './droppedFile';

/** No more of a file than tells that it is too large. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.slice(0, MOST_BYTES.response + 1).arrayBuffer());
  } catch {
    return null;
  }
}

/** The row of a file whose bytes were not looked at; told apart by its size. */
export async function unreadFile(
  { name, blob }: DroppedFile,
  reason: 'unreadable' | 'timeout',
  detail: ReadFile['detail'] = null,
): Promise<ReadFile> {
  const identity = await sha256Of(new TextEncoder().encode(`${reason} ${blob.size}`));
  return { ...refusedFile(name, blob.size, identity, problem(reason)), detail };
}

/** Reads a dropped file as a response. What the system refuses to read, or has been removed meanwhile, is `unreadable`. */
export async function readDroppedFile(file: DroppedFile, context: ReadingContext): Promise<ReadFile> {
  const bytes = await bytesOf(file.blob);
  if (!bytes) return unreadFile(file, 'unreadable');
  return { ...(await parseResponseFile(file.name, bytes, context)), size: file.blob.size };
}
