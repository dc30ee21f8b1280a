import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default defineConfig(async (env) =>
  mergeConfig(await viteConfig(env), {
    resolve: { alias: { '@tests': fileURLToPath(new URL('./tests', import.meta.url)) } },
    test: {
      // A test that needs a page says so on its first line: `// @vitest-environment happy-dom`.
      environment: 'node',
      // Left alone it keeps one core free, which on a machine with two takes twice as long.
      maxWorkers: '100%',
      // A hang is a failure; slowness of a busy machine is none.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 30_000 } },
      include: ['tests/**/*.test.ts'],
      setupFiles: ['tests/support/patience.ts', 'tests/support/failOnWarning.ts'],
    },
  }),
);
