import { parseArgs } from 'node:util';
import type { Weights } from '@/domain/priorities/weights';
import { parseSeed, parseWeights } from './rankingArguments';

/** What the command is asked to do; paths as they were given. */
export interface Request {
  readonly folder: string;
  readonly invitation: string | null;
  readonly out: string;
  /** Null: the questionnaire's own. */
  readonly seed: number | null;
  readonly weights: Weights | null;
  /** Whether the protected release is written too. */
  readonly benchmark: boolean;
  /** The time that the release names; null: that of the latest response. */
  readonly released: string | null;
}

/** A request that cannot be followed, as one sentence. */
export interface Refusal {
  readonly sentence: string;
}

const OPTIONS = {
  in: { type: 'string' },
  invitation: { type: 'string' },
  identity: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string' },
  weights: { type: 'string' },
  benchmark: { type: 'boolean' },
  released: { type: 'string' },
  previous: { type: 'string' },
} as const;

/** Options of the documented command that this version does not have yet. */
const NOT_YET = ['identity', 'previous'] as const;

/** A time of UTC as files have it, of a day that there is. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && toSeconds(Date.parse(text)) === text;
}

function toSeconds(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

function refuse(sentence: string): Refusal {
  return { sentence };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node explains in several sentences; the first says what is wrong.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    return refuse(`${first.replace(/\.$/, '')}.`);
  }
}

function readRanking(values: { readonly seed?: string; readonly weights?: string }) {
  const seed = values.seed === undefined ? null : parseSeed(values.seed);
  if (values.seed !== undefined && seed === null)
    return refuse('The seed is a whole number from 0 to 4294967295: --seed <integer>.');
  const weights = values.weights === undefined ? null : parseWeights(values.weights);
  if (values.weights !== undefined && weights === null)
    return refuse(
      'The weights are four numbers, not negative, that add up to 1: --weights need,demand,breadth,supply.',
    );
  return { seed, weights };
}

/** Reads the arguments of the command, or says in one sentence what is wrong with them. */
export function parseCommandLine(args: readonly string[]): Request | Refusal {
  const values = parse(args);
  if ('sentence' in values) return values;
  const early = NOT_YET.find((name) => values[name] !== undefined);
  if (early) return refuse(`This version does not have the option --${early} yet.`);
  if (!values.in) return refuse('Name the folder with the response files: --in <folder>.');
  if (!values.out) return refuse('Name the folder to write to: --out <folder>.');
  if (values.invitation === '') return refuse('Name the invitation file: --invitation <file>.');
  const ranking = readRanking(values);
  if ('sentence' in ranking) return ranking;
  const { benchmark = false, released = null } = values;
  if (released !== null && !isTime(released))
    return refuse('The time of the release is written like 2027-04-01T00:00:00Z: --released <time>.');
  return { folder: values.in, invitation: values.invitation ?? null, out: values.out, ...ranking, benchmark, released };
}
