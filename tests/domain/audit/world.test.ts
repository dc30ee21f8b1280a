import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTS, MEAN, QUANTILES, World } from '@/domain/audit/world';
import { campaignRuns } from '@tests/support/campaign';
import { aCell, anItem, aTopic, aWorldOf, everybody } from './aVariable';

const SCORES = [1.5, 2, 2.5, 3, 3.5, 4];

const variable = aTopic(SCORES, {
  cells: [
    aCell(everybody(6), {
      mean: { low: 960, high: 1020 },
      quantiles: [
        // Type 7 of six values: positions 1.25, 2.5 and 3.75.
        { statistic: 'p25', position: 1, fourths: 1, low: 500, high: 530 },
        { statistic: 'median', position: 2, fourths: 2, low: 640, high: 680 },
        { statistic: 'p75', position: 3, fourths: 3, low: 800, high: 830 },
      ],
    }),
    aCell([0, 1, 2, 3], {
      dimension: 'size',
      group: 'small',
      bands: true,
      counts: [
        { from: 1, to: 2, low: 2, high: 2 },
        { from: 3, to: 5, low: 2, high: 2 },
      ],
      merged: [{ from: 1, to: 5 }],
    }),
  ],
});

describe('a world', () => {
  it('that is the truth has no energy', () => {
    // p25: 3 × 120 + 150 = 510; median: 2 × 150 + 2 × 180 = 660; p75: 180 + 3 × 210 = 810.
    expect(
      aWorldOf(
        variable,
        SCORES.map((score) => score * 60),
      ).energy,
    ).toBe(0);
  });

  it('says which kinds of figures do not come out', () => {
    // The last office at 5: the sum rises from 990 to 1050 and is too high, the quartiles stay.
    expect(aWorldOf(variable, [90, 120, 150, 180, 210, 300]).violationsOf(0)).toBe(MEAN);
    // The sum stays 990; four times p25 is 3 × 120 + 120 = 480 and too low.
    expect(aWorldOf(variable, [90, 120, 120, 210, 210, 240]).violationsOf(0)).toBe(QUANTILES);
    // Three of four at level 3 and above.
    expect(aWorldOf(variable, [90, 150, 150, 180, 180, 240]).violationsOf(1)).toBe(COUNTS);
  });

  it('keeps count of every change as if it were counted anew, and foretells each', () => {
    const moves = fc.array(fc.record({ first: fc.nat(5), second: fc.nat(5), to: fc.nat(24), back: fc.nat(24) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(moves, (steps) => {
        const world = aWorldOf(variable, []);
        for (const { first, second, to, back } of steps) {
          const other = first === second ? -1 : second;
          const foretold = world.energy + world.rise(first, to, other, back);
          world.move(first, to);
          if (other >= 0) world.move(other, back);
          const anew = new World(world.puzzle);
          anew.reset(world.bins);
          expect([world.energy, world.violated]).toEqual([anew.energy, anew.violated]);
          expect(foretold).toBe(world.energy);
        }
      }),
      { numRuns: campaignRuns(500) },
    );
  });
});

it('one band of all levels allows two on each side of any level', () => {
  const item = anItem([3, 3, 3, 3, 3, 3], { cells: [aCell(everybody(6), { merged: [{ from: 1, to: 5 }] })] });
  expect(aWorldOf(item, [1, 2, 4, 4, 5, 5]).energy).toBe(0);
  expect(aWorldOf(item, [1, 2, 2, 4, 5, 5]).energy).toBeGreaterThan(0);
});
