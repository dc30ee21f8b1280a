import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Nothing here takes this long; what does hangs. */
const LIMIT = 15 * 60_000;

/**
 * The script behind a command of an installed package. Started with Node itself, it needs no shell on any system.
 * @param {string} name of the package, or `package:command` where the two differ
 */
function scriptOf(name) {
  const [owner = name, command = owner] = name.split(':');
  const folder = join(ROOT, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a command of an installed package in the root folder.
 * @param {string} name of the package, or `package:command`
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] `show`: print what it prints, as it comes
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>} `output` is empty when it was shown
 */
export function runTool(name, args, { show = false, env = {} } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [scriptOf(name), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code, signal) => {
      if (signal) output += `Ended by ${signal} after ${LIMIT / 60_000} minutes at most.\n`;
      resolve({ ok: code === 0, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}
