import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, runnerImport } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@': here('./src') };

/** Messages are parsed at build, so the built app goes without the parser. */
const withoutParser = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

export default defineConfig(async ({ command }) => {
  // Our plugins use the `@/` imports of the sources, which the loader of this file does not know.
  const { module: own } = await runnerImport<typeof import('./src/build/plugins')>(here('./src/build/plugins.ts'), {
    configFile: false,
    resolve: { alias },
  });
  return {
    base: './',
    resolve: {
      alias: [{ find: '@', replacement: here('./src') }, ...(command === 'build' ? [withoutParser] : [])],
    },
    plugins: [
      vue(),
      own.questionnairesPlugin(here('./questionnaires')),
      own.textsPlugin(here('./src/i18n')),
      own.securityPlugin(),
      own.chunkMapPlugin(here('./')),
      own.offlinePlugin(here('./src/workers/offline.worker.ts')),
    ],
    build: {
      target: ['chrome123', 'firefox120', 'safari17.5'],
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
    },
  };
});
