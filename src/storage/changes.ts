import { isSame } from '@/domain/assessment/isSame';
import type { WaymarkDatabase } from './tables';

/** One durable change: the tables it is made in, and the number it has. */
export interface Made {
  readonly tables: WaymarkDatabase;
  readonly sequence: number;
}

/** Says of a change that there was nothing to change; its number is not used up then. */
export const NOTHING = Symbol('nothing');

/** A change that knows what it will write, but for what it finds. */
export interface ChangeAtOnce<Found> {
  /** Asks before it waits for anything: what is written meanwhile must not be found. */
  readonly look: (tables: WaymarkDatabase) => Promise<Found>;
  /** Fails with a constraint where its number is taken; made a second time, with another number, it replaces the first. */
  readonly write: (made: Made, found: Found) => Promise<unknown>;
  /** What it will most probably find, and how to remove what was written under a wrong number. */
  readonly guess?: { readonly found: Found; readonly takeBack: (made: Made) => Promise<unknown> } | undefined;
}

/** Another tab has made a change with this number, of which nobody here has heard yet. */
function isNumberTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConstraintError';
}

async function nextSequence(tables: WaymarkDatabase): Promise<number> {
  return ((await tables.counters.get('sequence'))?.value ?? 0) + 1;
}

function count(tables: WaymarkDatabase, sequence: number): PromiseLike<unknown> {
  return tables.counters.put({ name: 'sequence', value: sequence });
}

/** Makes a change inside a transaction. Resolves with the sequence after it. */
export async function makeInTurn(tables: WaymarkDatabase, change: (made: Made) => Promise<unknown>): Promise<number> {
  const sequence = await nextSequence(tables);
  if ((await change({ tables, sequence })) === NOTHING) return sequence - 1;
  await count(tables, sequence);
  return sequence;
}

/**
 * Makes a change inside a transaction that asks for everything it has to know at once and then writes everything at once:
 * every answer waited for is a way to the disk and back. A change that knows what it will most probably find writes without
 * waiting, under the number that is most probably the next, and is set right in the same transaction where it found something
 * else. Resolves with its number.
 */
export async function makeAtOnce<Found>(
  tables: WaymarkDatabase,
  { look, write, guess }: ChangeAtOnce<Found>,
  probably: number,
): Promise<number> {
  const put = (sequence: number, found: Found) =>
    Promise.all([write({ tables, sequence }, found), count(tables, sequence)]);
  const finding = Promise.all([nextSequence(tables), look(tables)]);
  if (guess) {
    const putting = put(probably, guess.found).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const [found, failure] = await Promise.all([finding, putting]);
    const isRight = isSame(found, [probably, guess.found]);
    if (failure && (isRight || !isNumberTaken(failure.error))) throw failure.error;
    if (isRight) return probably;
    if (!failure) await guess.takeBack({ tables, sequence: probably });
  }
  const [sequence, found] = await finding;
  await put(sequence, found);
  return sequence;
}
