import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

const WORKER = 'service-worker.js';

/** What a host or a person reads and the app does not. */
const isServedOnly = (path: string) =>
  path === WORKER ||
  path.startsWith('.') ||
  path.startsWith('_') ||
  path.startsWith('hosting/') ||
  path.startsWith('benchmarks/');

/** Every file that the app consists of, by path, with its SHA-256 as subresource integrity says it. */
export function listOfflineFiles(folder: string): (readonly [path: string, integrity: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isServedOnly(path))
    .sort()
    .map((path) => [
      path,
      `sha256-${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('base64')}`,
    ]);
}

/**
 * Builds the service worker into a folder in which everything else is written, with the list of what it has to keep. Its
 * version follows from the list: the same files are the same version.
 */
export async function writeServiceWorker(folder: string, entry: string): Promise<void> {
  const files = listOfflineFiles(folder);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { OFFLINE_VERSION: JSON.stringify(version), OFFLINE_FILES: JSON.stringify(files) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome123', 'firefox120', 'safari17.5'],
      lib: { entry, formats: ['iife'], name: 'waymarkOffline', fileName: () => WORKER },
    },
  });
}

/** Builds the service worker last. */
export function offlinePlugin(entry: string): Plugin {
  let folder = '';
  return {
    name: 'waymark-offline',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // A build that failed comes here too, with nothing written; its own error is the one to be read.
        if (existsSync(join(folder, 'index.html'))) await writeServiceWorker(folder, entry);
      },
    },
  };
}
