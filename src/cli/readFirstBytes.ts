import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** For files found in a folder: neither a link nor a pipe that has taken their place meanwhile is followed. */
// Windows does not know these flags.
export const WITHOUT_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readUpTo(file: FileHandle, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.slice(0, filled);
}

/** The first bytes of a regular file, at most so many. Rejects when the system refuses, or when it is no regular file. */
export async function readFirstBytes(
  path: Buffer | string,
  most: number,
  flags: number = constants.O_RDONLY,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, flags);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('This is not a regular file.');
    return await readUpTo(file, Math.min(stats.size, most));
  } finally {
    await file.close();
  }
}
