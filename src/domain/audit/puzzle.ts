import { LEVELS } from '@/domain/questionnaire/questionnaire';
import { levelNearest } from './levelNearest';
import type { AuditCell, AuditOffice, AuditVariable } from './variable';

/** How many levels there are. */
export const CLASSES = LEVELS.length;

/** A level or an office too many counts as a violation of at least so many units; parts of a level count in proportion. */
const UNITS = 60;

/** A variable laid out for search: values are numbered (`bins`), and everything stands in flat lists of whole numbers. */
export interface Puzzle {
  readonly offices: number;
  readonly cells: number;
  /** All possible values in parts of a level, ascending; a bin is a place in this list. */
  readonly values: Int32Array;
  /** By bin: the nearest level, counted from 0. */
  readonly levels: Uint8Array;
  /** By level: its first bin, with the number of bins as one more. */
  readonly levelStarts: Int32Array;
  /** By office: its bin in truth. */
  readonly truth: Uint16Array;
  /** By office: the bins that it can have, ascending. */
  readonly domains: readonly Uint16Array[];
  /** By office, then bin: the place in the office's domain of the value nearest to the bin's. */
  readonly nearest: Uint16Array;
  /** By office. */
  readonly secret: readonly boolean[];
  /** `depth` cells for each office, filled up with −1. */
  readonly depth: number;
  readonly cellsOf: Int16Array;
  /** By cell. */
  readonly members: readonly Int16Array[];
  /** By office: the others, those with the most groups in common first. */
  readonly partners: readonly Int16Array[];
  /** Units of violation for a part of a level, and for a whole level or an office. */
  readonly partUnits: number;
  readonly levelUnits: number;
  /** By cell; infinite without a mean. */
  readonly sumLow: Float64Array;
  readonly sumHigh: Float64Array;
  /** Quantiles, counts and merged levels of cell c are those from `…From[c]` to before `…From[c + 1]`; levels from 0. */
  readonly quantilesFrom: Int32Array;
  readonly positions: Int32Array;
  readonly fourths: Int32Array;
  readonly quantileLow: Int32Array;
  readonly quantileHigh: Int32Array;
  readonly countsFrom: Int32Array;
  readonly countFirst: Int32Array;
  readonly countLast: Int32Array;
  readonly countLow: Int32Array;
  readonly countHigh: Int32Array;
  readonly mergedFrom: Int32Array;
  readonly mergedFirst: Int32Array;
  readonly mergedLast: Int32Array;
  readonly bandMinimum: number;
}

function possibleValues({ low, high, step }: AuditOffice): readonly number[] {
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

function nearestPlace(domain: readonly number[], value: number): number {
  const distance = (place: number) => Math.abs((domain[place] ?? 0) - value);
  return domain.reduce((best, _, place) => (distance(place) < distance(best) ? place : best), 0);
}

/** Where each cell's stretch of a flat list begins, with the end as one more. */
function startsOf(cells: readonly AuditCell[], lengthOf: (cell: AuditCell) => number): Int32Array {
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((cell, index) => (starts[index + 1] = (starts[index] ?? 0) + lengthOf(cell)));
  return starts;
}

function cellsByOffice(cells: readonly AuditCell[], offices: number): readonly (readonly number[])[] {
  return Array.from({ length: offices }, (_, office) =>
    cells.flatMap(({ members }, cell) => (members.includes(office) ? [cell] : [])),
  );
}

function partnersOf(office: number, lists: readonly (readonly number[])[]): Int16Array {
  const own = lists[office] ?? [];
  const shared = lists.map((list) => list.filter((cell) => own.includes(cell)).length);
  const others = [...lists.keys()].filter((other) => other !== office);
  return Int16Array.from(others.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b));
}

function layOutOffices({ offices, parts }: AuditVariable) {
  const possible = offices.map(possibleValues);
  const values = Int32Array.from(new Set(possible.flat())).sort();
  const binOf = new Map([...values].map((value, bin) => [value, bin]));
  const levels = Uint8Array.from(values, (value) => levelNearest(value, parts) - 1);
  const firstOf = (level: number) => levels.findIndex((own) => own >= level);
  const truth = offices.map((office, index) => {
    if (!possible[index]?.includes(office.truth)) throw new Error(`${office.code} has a value that it cannot have.`);
    return binOf.get(office.truth) ?? 0;
  });
  return {
    values,
    levels,
    levelStarts: Int32Array.from({ length: CLASSES + 1 }, (_, level) =>
      firstOf(level) < 0 ? values.length : firstOf(level),
    ),
    truth: Uint16Array.from(truth),
    domains: possible.map((own) => Uint16Array.from(own, (value) => binOf.get(value) ?? 0)),
    nearest: Uint16Array.from(possible.flatMap((own) => Array.from(values, (value) => nearestPlace(own, value)))),
    secret: offices.map(({ secret }) => secret),
  };
}

function layOutGroups({ offices, cells }: AuditVariable) {
  const lists = cellsByOffice(cells, offices.length);
  const depth = Math.max(1, ...lists.map(({ length }) => length));
  const filled = lists.flatMap((list) => Array.from({ length: depth }, (_, place) => list[place] ?? -1));
  return {
    depth,
    cellsOf: Int16Array.from(filled),
    members: cells.map(({ members }) => Int16Array.from(members)),
    partners: offices.map((_, office) => partnersOf(office, lists)),
  };
}

function layOutFigures({ cells, bandMinimum }: AuditVariable) {
  const quantiles = cells.flatMap((cell) => cell.quantiles);
  const counts = cells.flatMap((cell) => cell.counts);
  const merged = cells.flatMap((cell) => cell.merged);
  return {
    sumLow: Float64Array.from(cells, ({ mean }) => mean?.low ?? -Infinity),
    sumHigh: Float64Array.from(cells, ({ mean }) => mean?.high ?? Infinity),
    quantilesFrom: startsOf(cells, (cell) => cell.quantiles.length),
    positions: Int32Array.from(quantiles, ({ position }) => position),
    fourths: Int32Array.from(quantiles, ({ fourths }) => fourths),
    quantileLow: Int32Array.from(quantiles, ({ low }) => low),
    quantileHigh: Int32Array.from(quantiles, ({ high }) => high),
    countsFrom: startsOf(cells, (cell) => cell.counts.length),
    countFirst: Int32Array.from(counts, ({ from }) => from - 1),
    countLast: Int32Array.from(counts, ({ to }) => to - 1),
    countLow: Int32Array.from(counts, ({ low }) => low),
    countHigh: Int32Array.from(counts, ({ high }) => high),
    mergedFrom: startsOf(cells, (cell) => cell.merged.length),
    mergedFirst: Int32Array.from(merged, ({ from }) => from - 1),
    mergedLast: Int32Array.from(merged, ({ to }) => to - 1),
    bandMinimum,
  };
}

/** Lays a variable out for search. Throws when an office has a value that it cannot have, which is a bug of the caller. */
export function layOut(variable: AuditVariable): Puzzle {
  const partUnits = Math.ceil(UNITS / variable.parts);
  return {
    offices: variable.offices.length,
    cells: variable.cells.length,
    partUnits,
    levelUnits: partUnits * variable.parts,
    ...layOutOffices(variable),
    ...layOutGroups(variable),
    ...layOutFigures(variable),
  };
}
