import { areOfficeBands } from './officeBand';

/** The numbers of the disclosure rules (method, section 6), from the edition's `disclosure` block; keys in camelCase. */
export interface DisclosureParameters {
  /** Offices from which anything about topic scores and targets is published (R2). */
  readonly topicThreshold: number;
  /** From here on topic means have the fine step, and there are median, quartiles and bands (R6). */
  readonly topicFineThreshold: number;
  /** Offices from which anything about single items is published (R2). */
  readonly itemThreshold: number;
  /** From here on item means have the fine step (R6). */
  readonly itemFineThreshold: number;
  /** In levels: what published numbers are multiples of (R6). */
  readonly steps: {
    readonly mean: number;
    readonly coarseMean: number;
    readonly quantile: number;
    readonly named: number;
  };
  /** Offices that each band holds at least (R7). */
  readonly bandMinimum: number;
  /** The share above which only this bound is printed (R7); a fraction. */
  readonly bandMaximumShare: number;
  /** Per cent; what printed shares are multiples of (R7). */
  readonly shareStep: number;
  /** Means up to the first and from the second on are printed as bounds (R6). */
  readonly coding: readonly [number, number];
  /** Bands in which a number of offices is printed (R6), such as `10-19` and `40+`. */
  readonly officeBands: readonly string[];
  /** Other offices that an intruder may know everything about (R11). */
  readonly coalition: number;
  /** Levels that stay open for every topic score (R11). */
  readonly safeWidth: number;
  /** R1 */
  readonly releasesPerWave: number;
}

/** A parameter that is missing, unknown or outside its range. `should` continues the sentence "steps.mean should …". */
export interface ParameterProblem {
  readonly kind: 'parameter';
  /** In camelCase with dots, such as `steps.mean`; empty when there are no parameters at all. */
  readonly name: string;
  readonly should: string;
}

type Block = Readonly<Record<string, unknown>>;

interface Check {
  readonly should: string;
  readonly holds: (value: unknown, block: Block) => boolean;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown, atLeast: number): boolean => Number.isInteger(value) && Number(value) >= atLeast;

const count = (atLeast: number): Check => ({
  should: `be a whole number, at least ${atLeast}`,
  holds: (value) => isCount(value, atLeast),
});
const countFrom = (atLeast: number, other: string): Check => ({
  should: `be a whole number, at least ${atLeast} and not below ${other}`,
  holds: (value, block) => isCount(value, atLeast) && Number(value) >= Number(block[other]),
});
const above = (least: number, most: number): Check => ({
  should: `be a number above ${least}, at most ${most}`,
  holds: (value) => isNumber(value) && value > least && value <= most,
});

function areCodes(low: unknown, high: unknown): boolean {
  return isNumber(low) && isNumber(high) && 1 < low && low < high && high < 5;
}

/**
 * What every parameter has to be. Below three offices a mean tells each of two what the other said; a band of one tells
 * who is in it; codes outside the scale would code nothing.
 */
const CHECKS: Readonly<Record<string, Check>> = {
  topicThreshold: count(3),
  topicFineThreshold: countFrom(3, 'topicThreshold'),
  itemThreshold: count(3),
  itemFineThreshold: countFrom(3, 'itemThreshold'),
  bandMinimum: count(2),
  bandMaximumShare: above(0.5, 1),
  shareStep: above(0, 50),
  coding: {
    should: 'be two numbers between 1 and 5, the lower one first',
    holds: (value) => Array.isArray(value) && value.length === 2 && areCodes(value[0], value[1]),
  },
  officeBands: {
    should: 'name every number of offices from topicThreshold on exactly once, such as 5-9 and 10+',
    holds: (value, block) => Array.isArray(value) && areOfficeBands(value, Number(block['topicThreshold'])),
  },
  coalition: { should: 'be 1 or 2', holds: (value) => value === 1 || value === 2 },
  safeWidth: above(0, 4),
  releasesPerWave: count(1),
};

const STEPS: Readonly<Record<keyof DisclosureParameters['steps'], Check>> = {
  mean: above(0, 1),
  coarseMean: above(0, 1),
  quantile: above(0, 1),
  named: above(0, 1),
};

function isBlock(value: unknown): value is Block {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function problem(name: string, should: string): ParameterProblem {
  return { kind: 'parameter', name, should };
}

function findProblem(block: Block, checks: Readonly<Record<string, Check>>, prefix: string): ParameterProblem | null {
  const unknown = Object.keys(block).find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) return problem(prefix + unknown, 'not be there: it is unknown');
  const broken = Object.entries(checks).find(([name, { holds }]) => !holds(block[name], block));
  return broken ? problem(prefix + broken[0], broken[1].should) : null;
}

/**
 * The parameters of disclosure control, or the first that is missing, unknown or invalid (R8): nothing is filled in. A
 * release must not be made with a problem.
 */
export function readDisclosureParameters(value: unknown): DisclosureParameters | ParameterProblem {
  if (!isBlock(value)) return problem('', 'be the parameters of disclosure control');
  const { steps, ...others } = value;
  if (!isBlock(steps)) return problem('steps', 'be a group of steps');
  const found = findProblem(others, CHECKS, '') ?? findProblem(steps, STEPS, 'steps.');
  return found ?? (value as unknown as DisclosureParameters);
}

/** Whether reading parameters gave a problem. */
export function isParameterProblem(read: DisclosureParameters | ParameterProblem): read is ParameterProblem {
  return 'kind' in read;
}
