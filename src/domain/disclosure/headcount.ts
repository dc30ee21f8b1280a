import type { DisclosureRule } from './benchmark';

/** Of whom a figure tells: offices with a value, and how many of them can be subtracted since their results are named. */
export interface Headcount {
  readonly offices: number;
  readonly named: number;
}

/** R2: a figure needs so many offices. */
export function reachesThreshold({ offices }: Headcount, threshold: number): boolean {
  return offices >= threshold;
}

/** R3: when those who are named are subtracted, nobody or again so many offices are left. */
export function hidesUnnamed({ offices, named }: Headcount, threshold: number): boolean {
  return offices === named || offices - named >= threshold;
}

/** R4: the rest, which anybody gets by subtracting a group from all, fulfils R2 and R3 itself. */
export function hasSafeRest(rest: Headcount, threshold: number): boolean {
  return reachesThreshold(rest, threshold) && hidesUnnamed(rest, threshold);
}

/** The first rule that a cell breaks by whom it tells of, or null. `rest` is null where there is none: for all offices. */
export function brokenRule(cell: Headcount, rest: Headcount | null, threshold: number): DisclosureRule | null {
  if (!reachesThreshold(cell, threshold)) return 'R2';
  if (!hidesUnnamed(cell, threshold)) return 'R3';
  return rest && !hasSafeRest(rest, threshold) ? 'R4' : null;
}
