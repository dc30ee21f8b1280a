import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { isFresh } from './freshBuild.mjs';
import { ROOT, giveUp } from './root.mjs';

/** The command line as one file. */
export const COLLECT = join(ROOT, 'dist-node', 'collect.js');

/** What it depends on. */
const SOURCES = ['src/cli', 'src/domain', 'src/exchange', 'src/build', 'questionnaires', 'package-lock.json'];

/** Whether the command line is built and no source changed since its build began. */
export function nodeBuildIsFresh() {
  return isFresh(
    COLLECT,
    SOURCES.map((source) => join(ROOT, source)),
  );
}

/** Builds the command line unless it is fresh; installs packages first when needed. Ends the program when that fails. */
export function ensureNodeBuild() {
  if (nodeBuildIsFresh()) return;
  ensurePackages();
  const began = new Date();
  // In a folder of its own and then moved, so that commands started at the same time never meet half a file.
  const workshop = join(ROOT, 'dist-node', `building-${process.pid}`);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(ROOT, 'src', 'build', 'vite.node.config.ts');
  const args = [vite, 'build', '--config', config, '--outDir', workshop, '--logLevel', 'error'];
  const built = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) giveUp('The command could not be built; the reason stands above.');
  // Dated by its beginning: what changed while it ran is not in it.
  utimesSync(join(workshop, 'collect.js'), began, began);
  mkdirSync(dirname(COLLECT), { recursive: true });
  renameSync(join(workshop, 'collect.js'), COLLECT);
  rmSync(workshop, { recursive: true, force: true });
}
