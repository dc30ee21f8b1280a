// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import LevelDistribution from '@/charts/LevelDistribution.vue';

const name = 'Level 1: 25 %, level 2: 75 %';
const shown = (shares: readonly number[], labels: readonly string[]) =>
  mount(LevelDistribution, { props: { shares, labels, name } });

it('every piece says its level and its share, so that colour is never alone', () => {
  const bar = shown([0.25, 0.75, 0, 0, 0], ['25 %', '75 %', '0 %', '0 %', '0 %']);
  expect(bar.findAll('.band').map((band) => band.text())).toEqual(['125 %', '275 %']);
});

it('is one picture with the sentence that says the same', () => {
  const bar = shown([0.25, 0.75, 0, 0, 0], ['25 %', '75 %', '0 %', '0 %', '0 %']);
  expect(bar.attributes()).toMatchObject({ role: 'img', 'aria-label': name });
});

it('is hatched, not empty, when there is nothing to show', () => {
  expect(shown([0, 0, 0, 0, 0], []).classes()).toContain('empty');
});
