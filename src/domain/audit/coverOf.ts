import { coalitionsAgainst } from './coalitions';
import type { Coalition } from './pool';
import type { Search } from './search';

/** What the worlds found so far show of one office. */
export interface Cover {
  /** The coalitions against which it is not yet known to be safe. */
  readonly open: readonly Coalition[];
  /** Worlds that its safety against the others rests on. */
  readonly used: ReadonlySet<number>;
}

/** Of some offices those whose value in a world is not the true one. */
function movedIn({ pool, puzzle }: Search, world: number, offices: readonly number[]): readonly number[] {
  const bins = pool.worlds[world] as Uint16Array;
  return offices.filter((office) => bins[office] !== puzzle.truth[office]);
}

/** Looks at every coalition; for few offices and small coalitions. */
function coverOneByOne({ variable, puzzle, pool }: Search, office: number): Cover {
  const used = new Set<number>();
  const open = coalitionsAgainst(office, puzzle.offices, variable.coalition).filter((coalition) => {
    if (!pool.isSafe(office, coalition, variable.width)) return true;
    for (const world of pool.witnesses(office, coalition)) used.add(world);
    return false;
  });
  return { open, used };
}

/**
 * The second offices of coalitions with a first one that none of the worlds answers: they are moved in each world in which the
 * first is not. Worlds that answer some that were left go into `used`.
 */
function secondsLeft(
  search: Search,
  worlds: readonly number[],
  first: number,
  seconds: readonly number[],
  used: Set<number>,
): readonly number[] {
  const { pool, puzzle } = search;
  let left = seconds;
  for (const world of worlds) {
    if (left.length === 0) break;
    if ((pool.worlds[world] as Uint16Array)[first] !== puzzle.truth[first]) continue;
    const moved = movedIn(search, world, left);
    if (moved.length < left.length) used.add(world);
    left = moved;
  }
  return left;
}

/**
 * Which coalitions the worlds answer for an office, without looking at each of thousands: a world in which the office is far
 * enough from the truth answers every pair that it leaves unmoved, so what is open has a member among those that the world
 * with the fewest moved ones moves, and another one that is moved wherever the first is not. Only these few are looked at
 * again, since two worlds, one up and one down, can answer what no single one does.
 */
export function coverOf(search: Search, office: number): Cover {
  const { variable, puzzle, pool } = search;
  if (variable.coalition < 2 || puzzle.offices < 3) return coverOneByOne(search, office);
  const others = Array.from({ length: puzzle.offices }, (_, index) => index).filter((index) => index !== office);
  const far = pool.farFrom(office, variable.width);
  const [fewest, ...more] = far;
  const used = new Set<number>(fewest === undefined ? [] : [fewest]);
  const firsts = fewest === undefined ? others : movedIn(search, fewest, others);
  const isFirst = new Set(firsts);
  const open: Coalition[] = [];
  for (const first of firsts) {
    // A pair of two firsts is looked at once.
    const seconds = others.filter((other) => other !== first && (other > first || !isFirst.has(other)));
    for (const second of secondsLeft(search, more, first, seconds, used)) {
      const coalition: Coalition = first < second ? [first, second] : [second, first];
      if (!pool.isSafe(office, coalition, variable.width)) open.push(coalition);
      else for (const world of pool.witnesses(office, coalition)) used.add(world);
    }
  }
  return { open, used };
}
