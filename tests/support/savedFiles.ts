import { vi } from 'vitest';

/** Keeps what is handed to the download, oldest first, until `vi.restoreAllMocks()`. */
export function watchSavedFiles(): readonly Blob[] {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => `blob:${saved.push(content as Blob)}`);
  return saved;
}

/** The bytes of the file that was saved last. */
export async function bytesOfLast(saved: readonly Blob[]): Promise<Uint8Array<ArrayBuffer>> {
  const last = saved.at(-1);
  if (!last) throw new Error('Nothing was saved.');
  return new Uint8Array(await last.arrayBuffer());
}
