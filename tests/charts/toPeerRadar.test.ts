import { expect, it } from 'vitest';
import { radarConfiguration } from '@/charts/radarConfiguration';
import { toPeerRadar } from '@/charts/toPeerRadar';

const radar = toPeerRadar([
  { topic: 'strategy', cell: { p25: 2, p75: 3 }, own: { score: 2.2 } },
  { topic: 'skills', cell: { p25: 2 }, own: { score: null } },
  { topic: 'future', cell: undefined, own: null },
]);

it('the middle half has a gap where not both quartiles are published', () => {
  expect(radar.middleHalf).toEqual({ low: [2, null, null], high: [3, null, null] });
});

it('the own line has a gap where there is no score', () => {
  expect(radar.scores).toEqual([2.2, null, null]);
});

it('the upper edge is filled down to the lower one, under the own line', () => {
  const look = { ink: '', muted: '', line: '', accent: '', surface: '', font: '', emsOf: () => 1 };
  const texts = { topics: ['A', 'B', 'C'], score: 'You', target: '', middleHalf: 'Middle half' };
  const { datasets } = radarConfiguration(radar, texts, look, 500).data;
  expect(datasets.map(({ label, data, fill }) => [label, data, fill])).toEqual([
    ['You', [2.2, null, null], false],
    ['Middle half', [2, null, null], false],
    ['Middle half', [3, null, null], '-1'],
  ]);
});
