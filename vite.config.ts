import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, runnerImport } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@': here('./src') };

export default defineConfig(async () => {
  // Our plugins use the `@/` imports of the sources, which the loader of this file does not know.
  const { module: own } = await runnerImport<typeof import('./src/build/plugins')>(here('./src/build/plugins.ts'), {
    configFile: false,
    resolve: { alias },
  });
  return {
    base: './',
    resolve: { alias },
    plugins: [
      vue(),
      own.questionnairesPlugin(here('./questionnaires')),
      own.securityPlugin(),
      own.chunkMapPlugin(here('./')),
    ],
    build: {
      target: ['chrome123', 'firefox120', 'safari17.5'],
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
    },
  };
});
