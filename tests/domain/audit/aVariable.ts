import { layOut } from '@/domain/audit/puzzle';
import type { AuditCell, AuditOffice, AuditVariable } from '@/domain/audit/variable';
import { World } from '@/domain/audit/world';

/** A cell in which nothing is published; a test adds what it is about. */
export function aCell(members: readonly number[], changes: Partial<AuditCell> = {}): AuditCell {
  return {
    dimension: 'all',
    group: 'all',
    members,
    mean: null,
    quantiles: [],
    bands: false,
    counts: [],
    merged: [],
    ...changes,
  };
}

/** The item `x` with the true levels of some offices, of which nothing is published; coalitions of two, bands of three. */
export function anItem(levels: readonly number[], changes: Partial<AuditVariable> = {}): AuditVariable {
  return {
    subject: { kind: 'item', item: 'x' },
    parts: 1,
    width: 1,
    coalition: 2,
    bandMinimum: 3,
    offices: levels.map((truth, index): AuditOffice => ({
      code: `X${index}`,
      truth,
      step: 1,
      low: 1,
      high: 5,
      secret: true,
    })),
    cells: [],
    ...changes,
  };
}

/** The scores of topic `t`, each a mean of six answers: true values in levels, which become sixtieths. */
export function aTopic(scores: readonly number[], changes: Partial<AuditVariable> = {}): AuditVariable {
  return {
    ...anItem([]),
    subject: { kind: 'score', topic: 't' },
    parts: 60,
    width: 60,
    offices: scores.map((score, index): AuditOffice => ({
      code: `X${index}`,
      truth: Math.round(score * 6) * 10,
      step: 10,
      low: 60,
      high: 300,
      secret: true,
    })),
    ...changes,
  };
}

/** Places of offices: 0 to `count` − 1. */
export function everybody(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A world with other values than the true ones, in parts of a level. */
export function aWorldOf(variable: AuditVariable, values: readonly number[]): World {
  const puzzle = layOut(variable);
  const world = new World(puzzle);
  values.forEach((value, office) => world.move(office, puzzle.values.indexOf(value)));
  return world;
}
