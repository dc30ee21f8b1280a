import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { ROOT, giveUp } from './root.mjs';

/** What the built folder depends on. */
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'public', 'questionnaires'];

/**
 * The time of the latest change of a file, or of anything in a folder; the folder itself counts, since its own time
 * tells of removed files. 0 when there is nothing.
 * @param {string} path
 * @returns {number} milliseconds
 */
function latestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

/**
 * Whether a built file is there and nothing it depends on changed since its build began.
 * @param {string} built
 * @param {readonly string[]} sources files and folders
 */
export function isFresh(built, sources) {
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources.every((source) => latestChange(source) <= builtAt);
}

/**
 * Whether the built folder is there and no source changed since its build began.
 * @param {string} root
 */
export function buildIsFresh(root = ROOT) {
  return isFresh(
    join(root, 'dist', 'index.html'),
    SOURCES.map((source) => join(root, source)),
  );
}

/**
 * Builds the sources into a folder.
 * @param {string} folder
 * @returns {boolean} whether it went well; the reason is printed when not
 */
export function buildInto(folder) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'];
  // Asked by a test runner, the build would otherwise take over NODE_ENV=test and with it Vue's development code.
  const env = { ...process.env, NODE_ENV: 'production' };
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env }).status === 0;
}

/** Builds `dist` unless it is fresh; installs packages first when needed. Ends the program when the build fails. */
export function ensureBuild() {
  if (buildIsFresh()) return;
  ensurePackages();
  const began = new Date();
  if (!buildInto(join(ROOT, 'dist'))) giveUp('The build failed; the reason stands above.');
  // Dated by its beginning: what changed while it ran is not in it.
  utimesSync(join(ROOT, 'dist', 'index.html'), began, began);
}
