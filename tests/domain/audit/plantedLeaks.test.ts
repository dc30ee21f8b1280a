import { describe, expect, it } from 'vitest';
import { auditVariable } from '@/domain/audit/auditVariable';
import { withoutPart } from '@/domain/audit/chooseRemoval';
import type { AuditVariable, Interval } from '@/domain/audit/variable';
import { aCell, anItem, aTopic, everybody } from './aVariable';

/** A number that is known exactly. */
const exactly = (value: number): Interval => ({ low: value, high: value });

/** Means printed to a tenth: offices × parts × a twentieth around the sum, the upper end not included. */
const toATenth = (mean: number, offices: number): Interval => ({
  low: Math.ceil((mean - 0.05) * 60 * offices - 1e-9),
  high: Math.ceil((mean + 0.05) * 60 * offices - 1e-9) - 1,
});

/** A score printed with the office's name: known to a quarter of a level. */
function named(variable: AuditVariable, ...places: readonly number[]): AuditVariable {
  const offices = variable.offices.map((office, place) =>
    places.includes(place) ? { ...office, low: office.truth - 15, high: office.truth + 14, secret: false } : office,
  );
  return { ...variable, offices };
}

function quartile(statistic: 'p25' | 'median' | 'p75', position: number, score: number) {
  // Printed to a quarter of a level: an eighth around it, in sixtieths and times four.
  return { statistic, position, fourths: 0, low: score * 240 - 30, high: score * 240 + 29 };
}

function withCells(variable: AuditVariable, ...cells: AuditVariable['cells']): AuditVariable {
  return { ...variable, cells };
}

/** Twelve kinds of leak, each what one rule less, or one figure more, would publish. */
const LEAKS: readonly (readonly [string, AuditVariable])[] = [
  [
    // Two named to a quarter of a level, two in the coalition: the fifth is known to less than a level.
    'the exact mean of five of which four are known',
    withCells(named(aTopic([2, 3, 4, 2.5, 3.5]), 0, 1), aCell(everybody(5), { mean: exactly(15 * 60) })),
  ],
  [
    // Nobody is below 4.25 − 0.125, so everybody is within 0.875 of 5.
    'a minimum',
    withCells(
      aTopic([4.5, 4.5, 5, 5, 4.5, 5]),
      aCell(everybody(6), {
        quantiles: [{ statistic: 'p25', position: 0, fourths: 0, low: 1020 - 30, high: 1020 + 100 }],
      }),
    ),
  ],
  [
    // The sum 24 of five levels: who holds the only 4 knows that all others are at 5.
    'a mean that is not rounded',
    withCells(anItem([5, 5, 4, 5, 5]), aCell(everybody(5), { mean: exactly(24) })),
  ],
  [
    // One office is in the first group and not in the second.
    'the difference of two overlapping groups',
    withCells(
      anItem([2, 4, 3, 1, 5, 3, 2, 4, 3, 2]),
      aCell([0, 1, 2, 3, 4, 5], { mean: exactly(18) }),
      aCell([0, 1, 2, 3, 4], { mean: exactly(15), dimension: 'size', group: 'small' }),
    ),
  ],
  [
    // All and seven of ten: the other three have a sum, and two of them know the third.
    'a complement of three',
    withCells(
      anItem([2, 4, 3, 1, 5, 3, 2, 4, 3, 2]),
      aCell(everybody(10), { mean: exactly(29) }),
      aCell(everybody(7), { mean: exactly(20), dimension: 'size', group: 'small' }),
    ),
  ],
  [
    // Who is the one office at level 1 knows that all others are at level 2.
    'a band with one office',
    withCells(
      anItem([1, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
      aCell(everybody(10), {
        bands: true,
        counts: [
          { from: 1, to: 1, ...exactly(1) },
          { from: 2, to: 2, ...exactly(9) },
        ],
      }),
    ),
  ],
  [
    // No bands, since no cut leaves three on both sides: the two low outliers know that all others are at one level, and the
    // mean says at which.
    'a distribution that rule R7 withheld',
    withCells(
      anItem([1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
      aCell(everybody(12), { mean: exactly(42), merged: [{ from: 1, to: 5 }] }),
    ),
  ],
  [
    // Three targets with their sum to a twentieth of a level each: two know the third.
    'the target mean of three',
    withCells(
      { ...anItem([3, 4, 5]), subject: { kind: 'target', topic: 't' } },
      aCell(everybody(3), { mean: exactly(12) }),
    ),
  ],
  [
    // Three of four are named: the coalition knows two exactly and the third to half a level.
    'named offices and one more',
    withCells(named(aTopic([2, 3, 4, 2.5]), 0, 1, 2), aCell(everybody(4), { mean: toATenth(2.875, 4) })),
  ],
  [
    // The lowest and the highest know that the three between them are within an eighth of a level of 3.
    'quartiles that coincide',
    withCells(
      aTopic([1, 3, 3, 3, 5]),
      aCell(everybody(5), { quantiles: [quartile('p25', 1, 3), quartile('median', 2, 3), quartile('p75', 3, 3)] }),
    ),
  ],
  [
    // A mean of 1 that is not coded leaves nothing but 1.
    'a mean when all are equal, not coded',
    withCells(aTopic([1, 1, 1, 1, 1, 1, 1]), aCell(everybody(7), { mean: { low: 7 * 60, high: 7 * 63 - 1 } })),
  ],
  [
    'a distribution with a hundred per cent',
    withCells(
      anItem([3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
      aCell(everybody(10), { bands: true, counts: [{ from: 3, to: 3, ...exactly(10) }] }),
    ),
  ],
];

describe.each(LEAKS)('%s', (_, variable) => {
  const { removals } = auditVariable(variable, 1);

  it('is caught', () => {
    expect(removals).not.toEqual([]);
  });

  it('passes once it is coarsened', () => {
    const coarsened = removals.reduce((left, { group, part }) => {
      return withoutPart(left, { cell: left.cells.findIndex((cell) => cell.group === group), part });
    }, variable);
    expect(auditVariable(coarsened, 2).removals).toEqual([]);
  });
});

it('of a withheld distribution is in the log alone: the mean discloses nobody', () => {
  const variable = anItem([1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
  const mean = aCell(everybody(12), { mean: exactly(42) });
  expect(auditVariable(withCells(variable, mean), 1).removals).toEqual([]);
});

it('lets the same offices pass with what the rules would print', () => {
  // Ten offices, mean to a quarter of a level, bands of 5 % steps: 40 % at 1–2 is 4 of 10.
  const variable = withCells(
    anItem([2, 4, 3, 1, 5, 3, 2, 4, 3, 2]),
    aCell(everybody(10), {
      mean: { low: 29, high: 31 },
      bands: true,
      counts: [
        { from: 1, to: 2, ...exactly(4) },
        { from: 3, to: 5, ...exactly(6) },
      ],
    }),
  );
  expect(auditVariable(variable, 1).removals).toEqual([]);
});
