import { unzipSync, zipSync } from 'fflate';
import { problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';

/** One file of an archive. */
export interface PackedFile {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MOST_ENTRIES = 100_000;
/** Most bytes of all files of an archive, unpacked. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** Packs files into one zip. Same files and time, same bytes. */
export function packFiles(files: readonly PackedFile[], at: Date): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: at });
}

/**
 * The files of a zip, folders and hidden files left out; or why it cannot be unpacked. What an entry says of its size is
 * believed only as a limit: no more is unpacked.
 */
export function unpackFiles(bytes: Uint8Array): readonly PackedFile[] | FileProblem {
  if (bytes.length > MOST_BYTES.zip) return problem('too-large', { kind: 'bytes', values: { most: MOST_BYTES.zip } });
  let entries = 0;
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        size += originalSize;
        return isWithinLimits() && !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.'));
      },
    });
    if (!isWithinLimits()) return problem('too-large', { kind: 'bytes', values: { most: MOST_UNPACKED } });
    return Object.entries(unpacked).map(([name, content]) => ({ name, bytes: new Uint8Array(content) }));
  } catch {
    return problem('damaged-archive');
  }

  function isWithinLimits(): boolean {
    return entries <= MOST_ENTRIES && size <= MOST_UNPACKED;
  }
}
