// npm run --silent collect -- --in <folder> --out <folder> …: the organiser's pipeline without a browser.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COLLECT, nodeBuildIsFresh } from './nodeBuild.mjs';

if (!nodeBuildIsFresh()) {
  const prepare = fileURLToPath(new URL('./buildCollect.mjs', import.meta.url));
  // Standard output belongs to the command: installing and building speak on standard error.
  const prepared = spawnSync(process.execPath, [prepare], { stdio: ['ignore', 2, 2] });
  if (prepared.status !== 0) process.exit(1);
}
// npm starts scripts in the folder of the package and keeps in mind where the person is.
const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env;
if (script === 'collect' && startedIn) process.chdir(startedIn);
/** @type {typeof import('../cli/collect.ts')} */
const { collect } = await import(pathToFileURL(COLLECT).href);
process.exitCode = await collect(process.argv.slice(2), (sentence) => console.error(sentence));
