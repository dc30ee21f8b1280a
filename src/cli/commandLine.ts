import { parseArgs } from 'node:util';

/** What the command is asked to do; paths as they were given. */
export interface Request {
  readonly folder: string;
  readonly invitation: string | null;
  readonly out: string;
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
const NOT_YET = ['identity', 'seed', 'weights', 'benchmark', 'released', 'previous'] as const;

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

/** Reads the arguments of the command, or says in one sentence what is wrong with them. */
export function parseCommandLine(args: readonly string[]): Request | Refusal {
  const values = parse(args);
  if ('sentence' in values) return values;
  const early = NOT_YET.find((name) => values[name] !== undefined);
  if (early) return refuse(`This version does not have the option --${early} yet.`);
  if (!values.in) return refuse('Name the folder with the response files: --in <folder>.');
  if (!values.out) return refuse('Name the folder to write to: --out <folder>.');
  if (values.invitation === '') return refuse('Name the invitation file: --invitation <file>.');
  return { folder: values.in, invitation: values.invitation ?? null, out: values.out };
}
