import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';

/** A regular file below the folder. */
export interface ListedFile {
  /** Path below the folder with `/`; bytes that are no UTF-8 show as U+FFFD. */
  readonly name: string;
  /** As the system knows it, whatever its name is made of. */
  readonly path: Buffer;
}

/** Most files of one folder; as many as the app takes in one drop. */
export const MOST_FILES = 100_000;

const DOT = 0x2e;
const SLASH = Buffer.from('/');

async function entriesOf(folder: Buffer): Promise<readonly Dirent<Buffer>[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return entries.filter(({ name }) => name[0] !== DOT);
}

async function listInto(files: ListedFile[], folder: Buffer, prefix: string, most: number): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (files.length > most) return;
    const path = Buffer.concat([folder, SLASH, entry.name]);
    const name = `${prefix}${entry.name.toString('utf8')}`;
    if (entry.isDirectory()) await listInto(files, path, `${name}/`, most);
    // Links, pipes and devices are neither.
    else if (entry.isFile()) files.push({ name, path });
  }
}

/**
 * The regular files below a folder, by name in code point order. Nothing that a link points to, no part of a path that starts
 * with a dot. Null when there are more than the limit. Rejects when a folder cannot be read.
 */
export async function listFiles(folder: string, most: number = MOST_FILES): Promise<readonly ListedFile[] | null> {
  const files: ListedFile[] = [];
  await listInto(files, Buffer.from(folder), '', most);
  if (files.length > most) return null;
  return files.sort((a, b) => compareCodePoints(a.name, b.name) || Buffer.compare(a.path, b.path));
}
