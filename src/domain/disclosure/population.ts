import { sorted } from '@/domain/statistics/quantile';
import type { DisclosureRule } from './benchmark';
import type { Group } from './groups';
import { brokenRule, type Headcount } from './headcount';
import type { Variable } from './variables';

/** The values of one variable in one group, and what forbids to publish any of it. */
export interface Population {
  /** The first of R2 to R4 that is broken; null when the cell can be published. */
  readonly broken: DisclosureRule | null;
  /** Values in steps, lowest first. */
  readonly ascending: readonly number[];
  readonly perLevel: number;
}

/** Who is named, by place of the office, and from how many offices something is published. */
export interface Limits {
  readonly named: readonly boolean[];
  readonly threshold: number;
}

function countOffices({ values }: Variable, members: Iterable<number>, named: readonly boolean[]): Headcount {
  const counted = [...members].filter((place) => values[place] !== null && values[place] !== undefined);
  return { offices: counted.length, named: counted.filter((place) => named[place]).length };
}

/**
 * The first of R2 to R4 that a figure breaks by whom it tells of, or null: for all offices, which have no rest, or for those
 * at some places. Only offices with a value of the variable are counted.
 */
export function brokenFor(
  variable: Variable,
  members: readonly number[] | 'all',
  { named, threshold }: Limits,
): DisclosureRule | null {
  const everybody = countOffices(variable, variable.values.keys(), named);
  if (members === 'all') return brokenRule(everybody, null, threshold);
  const cell = countOffices(variable, members, named);
  const rest = { offices: everybody.offices - cell.offices, named: everybody.named - cell.named };
  return brokenRule(cell, rest, threshold);
}

/** The population of one cell. */
export function populationOf(variable: Variable, { dimension, members }: Group, limits: Limits): Population {
  return {
    broken: brokenFor(variable, dimension === 'all' ? 'all' : members, limits),
    ascending: sorted(members.flatMap((place) => variable.values[place] ?? [])),
    perLevel: variable.perLevel,
  };
}
