import { describe, expect, it } from 'vitest';
import { importOffences } from './importRules';

const MAP = [
  // What stands where, what it imports, and the end of the sentence; nothing when it may.
  ['src/domain/scoring/scoreTopic.ts', '@/storage/database', 'domain may import nothing of ours.'],
  ['src/domain/scoring/scoreTopic.ts', '@/domain/assessment/answer', undefined],
  ['src/domain/scoring/scoreTopic.ts', './mean', undefined],
  ['src/domain/scoring/scoreTopic.ts', 'vue', 'only main, app, features, charts, ui, i18n may.'],
  ['src/domain/scoring/scoreTopic.ts', 'pure-rand', undefined],
  ['src/domain/scoring/scoreTopic.ts', 'node:fs', 'only build, cli may.'],
  ['src/storage/waves.ts', 'dexie', undefined],
  ['src/storage/waves.ts', '@/exchange/response/parseResponse', 'storage may import domain.'],
  ['src/features/assess/assessStore.ts', 'dexie', 'only storage may.'],
  ['src/features/assess/TopicPage.ts', '@/features/organise/x', 'features never import each other.'],
  ['src/features/assess/TopicPage.ts', '@/features/assess/x', undefined],
  ['src/features/assess/TopicPage.ts', '@/app/router', /features may import storage, exchange, .*\.$/],
  ['src/features/assess/TopicPage.ts', 'chart.js/auto', 'only charts may.'],
  ['src/charts/TopicRadar.ts', 'vue-chartjs', undefined],
  ['src/charts/TopicRadar.ts', '@/i18n/texts', 'charts may import domain, ui.'],
  ['src/ui/DataTable.ts', '@/domain/questionnaire/questionnaire', 'ui may import nothing of ours.'],
  ['src/i18n/texts.ts', '@/ui/AppIcon.vue', 'i18n may import nothing of ours.'],
  ['src/app/router.ts', 'virtual:questionnaires', 'only main, build, cli may.'],
  ['src/main.ts', 'virtual:questionnaires', undefined],
  ['src/cli/collect.ts', 'virtual:questionnaires', undefined],
  ['src/cli/collect.ts', '@/storage/database', 'cli may import exchange, domain.'],
  ['src/workers/collect.worker.ts', '@/exchange/response/parseResponse', undefined],
  ['src/app/router.ts', '@/build/plugins', /app may import features, .*\.$/],
  ['src/app/router.ts', '@tests/support/answers', 'sources know nothing of their tests.'],
  ['src/app/home/HomePage.ts', './../router', 'neighbours are ./x, everything else is @/layer/….'],
  ['src/model/x.ts', './y', 'which is no layer of the map.'],
  ['tests/domain/x.test.ts', '../support/answers', 'neighbours are ./x, everything else is @/layer/….'],
  ['tests/domain/x.test.ts', '@tests/support/answers', undefined],
] as const;

describe('the map of imports', () => {
  it.each(MAP)('%s importing %s: %s', (file, module, end) => {
    const offences = importOffences(file, `import { x } from '${module}';\nexport const y = x;`);
    if (end === undefined) expect(offences).toEqual([]);
    else
      expect(offences).toEqual([
        typeof end === 'string' ? expect.stringMatching(endingWith(end)) : expect.stringMatching(end),
      ]);
  });
});

function endingWith(sentence: string): RegExp {
  return new RegExp(`${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

describe('an import is seen', () => {
  const forms = [
    `import '@/storage/database';`,
    `import type { Database } from '@/storage/database';`,
    `import * as database from '@/storage/database';`,
    `export const x = 1; export { Database } from '@/storage/database';`,
    `const load = () => import('@/storage/database');`,
    'const load = () => import(`@/storage/database`);',
    `let x: import('@/storage/database').Database;`,
    `const all = import.meta.glob('@/storage/database');`,
    `import url from '@/storage/database?worker&url'; export { url };`,
  ];
  it.each(forms)('in %s', (text) => {
    const offences = importOffences('src/domain/x.ts', text);
    expect(offences).toHaveLength(1);
    expect(offences[0]).toMatch(/^src\/domain\/x\.ts imports @\/storage\/database/);
  });

  it('in the script of a component', () => {
    const text = `<script setup lang="ts">\nimport { x } from '@/app/x';\n</script>\n<template><p>{{ x }}</p></template>`;
    expect(importOffences('src/ui/Mark.vue', text)).toEqual([
      'src/ui/Mark.vue imports @/app/x: ui may import nothing of ours.',
    ]);
  });

  it('in both scripts and the style of a component', () => {
    const text = `<script lang="ts">\nexport type { X } from '@/app/x';\n</script>\n<script setup lang="ts">\nimport '@/app/y';\n</script>\n<style scoped>\n@import '../z.css';\n</style>`;
    expect(importOffences('src/ui/Mark.vue', text)).toHaveLength(3);
  });

  it('but not in words', () => {
    expect(importOffences('src/domain/x.ts', `const words = "import '@/storage/database'";`)).toEqual([]);
  });
});

describe('a file that only hands on', () => {
  it('is an offence', () => {
    expect(importOffences('src/domain/all.ts', `export { x } from './x';\nexport * from './y';`)).toEqual([
      'src/domain/all.ts only hands on what other files export: import from those.',
    ]);
  });

  it('is none when it says something of its own', () => {
    expect(importOffences('src/domain/x.ts', `export { x } from './x';\nexport const y = 1;`)).toEqual([]);
  });
});

describe('new URL beside the file', () => {
  const text = `export const place = new URL('../x', import.meta.url);`;
  it('is an import where the app runs', () => {
    expect(importOffences('src/app/x.ts', text)).toHaveLength(1);
  });
  it('is a path in scripts for Node', () => {
    expect(importOffences('src/build/x.ts', text)).toEqual([]);
  });
});
