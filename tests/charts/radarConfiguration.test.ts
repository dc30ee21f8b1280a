import { describe, expect, it } from 'vitest';
import { radarConfiguration } from '@/charts/radarConfiguration';

/** Every letter is half as wide as the font is large. */
const emsOf = (text: string) => text.length / 2;
const look = { ink: 'black', muted: 'grey', line: 'silver', accent: 'teal', surface: 'white', font: 'serif', emsOf };
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

  it('makes names smaller rather than cut them', () => {
    const size = (width: number) => {
      const { options } = radarConfiguration(radar, { ...texts, topics: ['Infrastructure'] }, look, width);
      return (options?.font as { size: number }).size;
    };
    // 14 letters are 7 em. Room at 240: 240 / 2 − 240 / (5 / 4) / 4 − 4 = 68, so 68 / 7; at 600 there is room for 14 pixels.
    expect(size(240)).toBeCloseTo(68 / 7, 12);
    expect(size(600)).toBe(14);
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
