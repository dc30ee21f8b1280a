import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditVariable } from '@/domain/audit/auditVariable';
import { withoutPart } from '@/domain/audit/chooseRemoval';
import type { AuditCell, AuditVariable, Interval } from '@/domain/audit/variable';
import { campaignRuns } from '@tests/support/campaign';
import { aCell, anItem, aTopic } from './aVariable';
import { agrees, isDisclosing } from './bruteForce';

/** Something printed about a group: from exact to rough, true by its making. */
interface Printed {
  readonly members: readonly number[];
  readonly slack: number;
  readonly mean: boolean;
  readonly counts: boolean;
  readonly quantiles: boolean;
  readonly merged: boolean;
}

function around(value: number, slack: number): Interval {
  return { low: value - slack, high: value + slack };
}

function publish(values: readonly number[], parts: number, printed: Printed, place: number): AuditCell {
  const own = printed.members.map((member) => values[member] ?? 0).toSorted((a, b) => a - b);
  const level = (value: number) => Math.floor(value / parts + 0.5);
  const count = (from: number, to: number) => own.filter((value) => level(value) >= from && level(value) <= to).length;
  const cut = 1 + (printed.slack % 4);
  const middle = (own.length - 1) * 2;
  const position = Math.floor(middle / 4);
  const fourths = middle % 4;
  const median = (4 - fourths) * (own[position] ?? 0) + (fourths && fourths * (own[position + 1] ?? 0));
  const base = aCell(printed.members, {
    dimension: place === 0 ? 'all' : 'size',
    group: `group ${place}`,
    mean: printed.mean
      ? around(
          own.reduce((sum, value) => sum + value, 0),
          printed.slack * Math.ceil(parts / 4),
        )
      : null,
    quantiles: printed.quantiles ? [{ statistic: 'median', position, fourths, ...around(median, printed.slack) }] : [],
    bands: printed.counts,
    counts: printed.counts
      ? [
          { from: 1, to: cut, ...around(count(1, cut), printed.slack % 2) },
          { from: cut + 1, to: 5, ...around(count(cut + 1, 5), printed.slack % 2) },
        ]
      : [],
  });
  const merged = { ...base, merged: [{ from: 1, to: 5 }] };
  return printed.merged && agrees(merged, values, parts, 3) ? merged : base;
}

const printedAbout = (offices: number) =>
  fc.record({
    members: fc.subarray([...Array(offices).keys()], { minLength: Math.min(2, offices) }),
    slack: fc.nat({ max: 3 }),
    mean: fc.boolean(),
    counts: fc.boolean(),
    quantiles: fc.boolean(),
    merged: fc.boolean(),
  });

function expectSameAsBruteForce(variable: AuditVariable): void {
  const { removals } = auditVariable(variable, 1);
  expect(removals.length > 0).toBe(isDisclosing(variable));
  const left = removals.reduce((now, { group, part }) => {
    return withoutPart(now, { cell: now.cells.findIndex((cell) => cell.group === group), part });
  }, variable);
  expect(isDisclosing(left)).toBe(false);
}

const variables = (levels: fc.Arbitrary<number[]>, make: (levels: readonly number[]) => AuditVariable) =>
  levels.chain((own) => {
    const variable = make(own);
    const truth = variable.offices.map((office) => office.truth);
    return fc.array(printedAbout(own.length), { minLength: 1, maxLength: 3 }).map((printed) => ({
      ...variable,
      cells: printed.map((one, place) => publish(truth, variable.parts, one, place)),
    }));
  });

it('finds of levels exactly what trying all worlds finds', { timeout: 300_000 }, () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(variables(levels, anItem), expectSameAsBruteForce), { numRuns: campaignRuns(600), seed: 1 });
});

it('finds of levels of eight offices exactly what trying all worlds finds', { timeout: 300_000 }, () => {
  const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(variables(levels, anItem), expectSameAsBruteForce), { numRuns: campaignRuns(40), seed: 1 });
});

it('finds of scores of three items exactly what trying all worlds finds', { timeout: 300_000 }, () => {
  const inThirds = (scores: readonly number[]): AuditVariable => {
    const topic = aTopic(scores.map(() => 1));
    const offices = topic.offices.map((office, index) => {
      const named = (scores[index] ?? 0) % 7 === 0;
      const truth = scores[index] ?? 3;
      return named
        ? { ...office, truth, step: 1, low: truth - 1, high: Math.min(15, truth + 1), secret: false }
        : { ...office, truth, step: 1, low: 3, high: 15 };
    });
    return { ...topic, parts: 3, width: 3, offices };
  };
  const scores = fc.array(fc.integer({ min: 3, max: 15 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(variables(scores, inThirds), expectSameAsBruteForce), { numRuns: campaignRuns(300), seed: 1 });
});
