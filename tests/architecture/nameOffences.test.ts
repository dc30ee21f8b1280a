import { expect, it } from 'vitest';
import { nameOffences } from './nameOffences';

it.each(['src/utils/date.ts', 'src/domain/helpers.ts', 'src/common/x.ts', 'src/features/assess/stores/x.ts'])(
  '%s says nothing about what is inside',
  (file) => {
    expect(nameOffences(file)).toEqual([expect.stringMatching(/does not say what is inside\.$/)]);
  },
);

it.each(['src/domain/index.ts', 'src/ui/index.vue'])('%s is a barrel', (file) => {
  expect(nameOffences(file)).toEqual([`${file}: name it after what it exports.`]);
});

it.each(['src/features/assess/assessStore.ts', 'src/domain/statistics/commonLanguageEffect.ts', 'index.html'])(
  '%s is a good name',
  (file) => {
    expect(nameOffences(file)).toEqual([]);
  },
);
