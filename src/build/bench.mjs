// npm run bench: figures of speed, each beside the bare operation of the same run.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure.mjs';
import { ROOT } from './root.mjs';

ensurePackages();
// Loaded only now: what they start has just been installed.
const { loadConfigFromFile, runnerImport } = await import('vite');

const loaded = await loadConfigFromFile({ command: 'serve', mode: 'production' }, join(ROOT, 'vite.config.ts'));
/** @type {{ module: typeof import('./bench/measure.ts') }} */
const { module: bench } = await runnerImport(
  fileURLToPath(new URL('./bench/measure.ts', import.meta.url)),
  loaded?.config,
);
await bench.measure(ROOT, (line) => console.log(line));
