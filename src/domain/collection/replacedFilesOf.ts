import type { CollectedFile } from './collectedFile';

type Read = Pick<CollectedFile, 'key' | 'file' | 'size' | 'reason'>;

function replaces(read: Read, held: CollectedFile): boolean {
  if (held.reason === 'ok' || read.file !== held.file || read.size !== held.size) return false;
  return read.key === held.key ? read.reason !== held.reason : read.reason === 'ok';
}

/**
 * The keys of refused files whose verdict is overtaken: a file of the same name and size was read again, and now it is
 * accepted or refused for another reason, because the invitation or this program has changed meanwhile.
 */
export function replacedFilesOf(held: readonly CollectedFile[], read: readonly Read[]): readonly string[] {
  const byName = new Map(read.map((file) => [file.file, file]));
  return held.flatMap((file) => {
    const again = byName.get(file.file);
    return again && replaces(again, file) ? [file.key] : [];
  });
}
