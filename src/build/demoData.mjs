// npm run demo-data: writes public/demo anew. Same sources, same bytes.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure.mjs';
import { ROOT } from './root.mjs';

ensurePackages();
// Loaded only now: what they start has just been installed.
const { loadConfigFromFile, runnerImport } = await import('vite');

const loaded = await loadConfigFromFile({ command: 'serve', mode: 'production' }, join(ROOT, 'vite.config.ts'));
/** @type {{ module: typeof import('./demo/writeDemo.ts') }} */
const { module: demo } = await runnerImport(
  fileURLToPath(new URL('./demo/writeDemo.ts', import.meta.url)),
  loaded?.config,
);
await demo.writeDemo(ROOT);
