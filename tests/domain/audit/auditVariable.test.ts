import { describe, expect, it } from 'vitest';
import { auditVariable, effortFor } from '@/domain/audit/auditVariable';
import type { AuditVariable } from '@/domain/audit/variable';
import { aCell, aTopic, everybody } from './aVariable';
import { agrees } from './bruteForce';

/** Twelve offices in two groups; with both means known nearly exactly, worlds have to be searched for. */
const variable: AuditVariable = aTopic([1.5, 2, 2, 2.5, 2.5, 3, 3, 3, 3.5, 3.5, 4, 4.5], {
  cells: [
    aCell(everybody(12), {
      mean: { low: 2100, high: 2103 },
      quantiles: [{ statistic: 'median', position: 5, fourths: 2, low: 700, high: 740 }],
    }),
    aCell([0, 2, 4, 6, 8, 10], { dimension: 'size', group: 'small', mean: { low: 990, high: 995 } }),
  ],
});

describe('the verdict on a variable', () => {
  const verdict = auditVariable(variable, 1);

  it('is the same for the same seed, byte for byte', () => {
    expect(auditVariable(variable, 1)).toEqual(verdict);
  });

  it('takes another search with another seed', () => {
    expect(auditVariable(variable, 2).worlds).not.toEqual(verdict.worlds);
  });

  it('rests on worlds that agree with every figure that is left', () => {
    expect(verdict.removals).toEqual([]);
    expect(verdict.worlds.length).toBeGreaterThan(0);
    for (const world of verdict.worlds) {
      expect(variable.cells.every((cell) => agrees(cell, [...world], variable.parts, 3))).toBe(true);
    }
  });

  it('reports every secret value once it is safe', () => {
    const reports: (readonly number[])[] = [];
    auditVariable(variable, 1, (safe, secrets) => reports.push([safe, secrets]));
    expect(reports).toEqual(Array.from({ length: 12 }, (_, index) => [index + 1, 12]));
  });

  it('survives being sent to a worker and back', () => {
    expect(auditVariable(structuredClone(variable), 1)).toEqual(structuredClone(verdict));
  });
});

describe('a limit', () => {
  const needsSearch = {
    ...variable,
    cells: variable.cells.map((cell) => ({ ...cell, mean: cell.mean && { low: cell.mean.low, high: cell.mean.low } })),
  };

  const effort = effortFor(variable);

  it('of proposals ends in removal, never in release', () => {
    const all = auditVariable(needsSearch, 1, undefined, { ...effort, most: 0 });
    expect(all.removals.length).toBeGreaterThan(auditVariable(needsSearch, 1).removals.length);
    expect(all.proposals).toBe(0);
  });

  it('takes finer figures before means, where nothing is known to help', () => {
    const { removals } = auditVariable(needsSearch, 1, undefined, { ...effort, most: 0 });
    expect(removals[0]).toEqual({ dimension: 'all', group: 'all', part: 'quantiles' });
  });

  it('is kept to within one walk', () => {
    const { proposals } = auditVariable(needsSearch, 1, undefined, { ...effort, most: 500 });
    expect(proposals).toBeLessThan(500 + effort.proposals);
  });
});

it('refuses figures that are not true', () => {
  const wrong = { ...variable, cells: [aCell(everybody(12), { mean: { low: 1, high: 2 } })] };
  expect(() => auditVariable(wrong, 1)).toThrow('not true');
});

it('asks nothing of an office whose score is published with its name', () => {
  const [first, ...others] = variable.offices;
  const named = first ? [{ ...first, low: 75, high: 104, secret: false }] : [];
  const { removals } = auditVariable({ ...variable, offices: [...named, ...others] }, 1);
  expect(removals).toEqual([]);
});
