import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@': here('../') };

/** Builds the command line into one file that needs nothing but Node. */
export default defineConfig(async (): Promise<UserConfig> => {
  const { module: own } = await runnerImport<typeof import('./plugins')>(here('./plugins.ts'), {
    configFile: false,
    resolve: { alias },
  });
  return {
    root: here('../../'),
    publicDir: false,
    resolve: { alias },
    plugins: [own.questionnairesPlugin(here('../../questionnaires'))],
    ssr: { noExternal: true },
    build: {
      ssr: here('../cli/collect.ts'),
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
});
