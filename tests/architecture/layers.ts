/** The folders of `src`, and which of the others each may import. A layer may always import from itself. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'features', 'storage', 'exchange', 'workers', 'charts', 'domain', 'ui', 'i18n'],
  app: ['features', 'storage', 'exchange', 'workers', 'charts', 'domain', 'ui', 'i18n'],
  features: ['storage', 'exchange', 'workers', 'charts', 'domain', 'ui', 'i18n'],
  charts: ['domain', 'ui'],
  workers: ['exchange', 'domain'],
  storage: ['domain'],
  exchange: ['domain'],
  domain: [],
  ui: [],
  i18n: [],
  cli: ['exchange', 'domain'],
  build: ['exchange', 'domain'],
};

const SCREENS = ['main', 'app', 'features', 'charts', 'ui', 'i18n'];
const NODE_ONLY = ['build', 'cli'];

/** Packages and compiled modules that some layers keep to themselves. */
export const KEPT: readonly { readonly module: RegExp; readonly by: readonly string[] }[] = [
  { module: /^(dexie|fake-indexeddb)(\/|$)/, by: ['storage'] },
  { module: /^(chart\.js|vue-chartjs|chartjs-.*|@sgratzl\/chartjs-.*)(\/|$)/, by: ['charts'] },
  { module: /^comlink(\/|$)/, by: ['workers'] },
  { module: /^(vue|vue-router|pinia)(\/|$)/, by: SCREENS },
  { module: /^(vite|yaml|@vitejs\/.*)(\/|$)/, by: ['build'] },
  { module: /^node:/, by: NODE_ONLY },
  // Handed down from here, so that nothing below knows which questionnaires there are.
  { module: /^virtual:questionnaires$/, by: ['main', ...NODE_ONLY] },
];

/** Names of folders and files that say nothing about what is inside, or gather by kind what belongs apart. */
export const EMPTY_NAMES: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'helper',
  'misc',
  'common',
  'models',
  'services',
  'stores',
];

/** The only file that may do nothing but hand on: `vite.config.ts` loads all plugins through it. */
export const HAND_ON_ALLOWED = 'src/build/plugins.ts';

/** Says to the compiler what the plugins make, in the words of the layer that it is made for. */
export const DECLARES_FOR_OTHERS = 'src/build/virtual.d.ts';
