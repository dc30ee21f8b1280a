// npm run schemas: writes public/schemas anew. Same sources, same bytes.
import { join } from 'node:path';
import { ensurePackages } from './ensure.mjs';
import { ROOT } from './root.mjs';

ensurePackages();
// Loaded only now: what they start has just been installed.
const { loadConfigFromFile, runnerImport } = await import('vite');

const loaded = await loadConfigFromFile({ command: 'serve', mode: 'production' }, join(ROOT, 'vite.config.ts'));
/** @type {{ module: typeof import('./writeSchemas.ts') }} */
const { module: schemas } = await runnerImport(join(ROOT, 'src', 'build', 'writeSchemas.ts'), loaded?.config);
schemas.writeSchemas(ROOT);
