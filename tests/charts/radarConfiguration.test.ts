import { describe, expect, it } from 'vitest';
import { radarConfiguration } from '@/charts/radarConfiguration';

const look = { ink: 'black', muted: 'grey', line: 'silver', accent: 'teal', surface: 'white', font: 'serif' };
const texts = { topics: ['Change management', 'Skills', 'Strategy'], score: 'Score', target: 'Target' };
const radar = { topics: ['change', 'skills', 'strategy'], scores: [2, 3, 2.5], targets: [4, null, 3] };

describe('a radar', () => {
  it('always shows the whole axis from the lowest to the highest level', () => {
    const { options } = radarConfiguration(radar, texts, look, 500);
    expect(options?.scales?.['r']).toMatchObject({ min: 1, max: 5, ticks: { stepSize: 1 } });
  });

  it('wraps topic names earlier where it is narrow', () => {
    const labels = (width: number) =>
      radarConfiguration(radar, { ...texts, topics: ['In the office'] }, look, width).data.labels;
    expect(labels(500)).toEqual([['In the office']]);
    expect(labels(300)).toEqual([['In the', 'office']]);
  });

  it('hands on the numbers unrounded, and gaps as gaps', () => {
    const { datasets } = radarConfiguration(radar, texts, look, 500).data;
    expect(datasets.map(({ label, data }) => [label, data])).toEqual([
      ['Score', [2, 3, 2.5]],
      ['Target', [4, null, 3]],
    ]);
  });

  it('fills no area across a missing score, which would look like one', () => {
    const fills = (scores: (number | null)[]) =>
      radarConfiguration({ ...radar, scores }, texts, look, 500).data.datasets[0]?.fill;
    expect(fills([2, 3, 2.5])).toBe('origin');
    expect(fills([2, null, 2.5])).toBe(false);
  });

  it('never moves', () => {
    expect(radarConfiguration(radar, texts, look, 500).options).toMatchObject({ animation: false, events: [] });
  });
});
