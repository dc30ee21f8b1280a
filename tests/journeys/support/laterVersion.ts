import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listOfflineFiles, writeServiceWorker } from '@/build/offlinePlugin';

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const NAMED_AFTER_CONTENT = /-([\w-]{8})\.\w+$/;
const TEXTS = ['.html', '.js', '.css', '.json'];

/** The folder that the journeys are served from. */
export const BUILT = inRepository('dist');

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** The names of the files of a version that tell by themselves which version they are of. */
export function namesOf(folder: string): readonly string[] {
  return readdirSync(join(folder, 'assets'));
}

/** So many bytes an update to this version takes: the service worker and everything it keeps. */
export function weightOf(folder: string): number {
  const files = ['service-worker.js', ...listOfflineFiles(folder).map(([path]) => path)];
  return files.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
}

/** The built app as a version in which every file that is named after its content has another name, and the page says so. */
export async function laterVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-later-'));
  await cp(BUILT, folder, { recursive: true });
  const renamed = namesOf(folder).flatMap((name) => {
    const [, hash] = NAMED_AFTER_CONTENT.exec(name) ?? [];
    return hash === undefined ? [] : [[name, name.replace(hash, [...hash].reverse().join(''))] as const];
  });
  for (const { parentPath, name } of filesOf(folder)) {
    if (!TEXTS.includes(extname(name))) continue;
    const path = join(parentPath, name);
    const before = readFileSync(path, 'utf8');
    const after = renamed.reduce((text, [from, to]) => text.replaceAll(from, to), before);
    if (after !== before) writeFileSync(path, after);
  }
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-version="later" '));
  await writeServiceWorker(folder, inRepository('src/workers/offline.worker.ts'));
  return folder;
}
