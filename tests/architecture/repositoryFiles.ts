import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All files below a folder of the repository, by path inside it, in the order of their names. */
export function filesBelow(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  const entries = readdirSync(start, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

export function textOfFile(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
