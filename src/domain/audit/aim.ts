import type { NearMisses } from './nearMisses';
import type { Coalition } from './pool';
import type { Search } from './search';

type Direction = 1 | -1;

/** Distances to try when the full one fails, as shares of the width: two that add up to it do as well. */
const SHARES = [1, 0.5, 0.75, 0.25];

/** Offices in at least half as many open coalitions as the one in most of them; at most a third of all. */
function hubsOf({ puzzle }: Search, open: readonly Coalition[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const office of open.flatMap((pair) => [...new Set(pair)])) counts.set(office, (counts.get(office) ?? 0) + 1);
  counts.delete(-1);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  const least = (ordered[0]?.[1] ?? 0) / 2;
  const hubs = ordered.filter(([, count]) => count >= least).map(([office]) => office);
  return new Set(hubs.slice(0, Math.floor(puzzle.offices / 3)));
}

/** Towards the middle first, where there is more room. */
function directionsFor({ puzzle }: Search, office: number): readonly Direction[] {
  const valueOf = (bin: number | undefined) => puzzle.values[bin ?? 0] ?? 0;
  const sum = puzzle.truth.reduce((total, bin) => total + valueOf(bin), 0);
  return valueOf(puzzle.truth[office]) * puzzle.offices < sum ? [1, -1] : [-1, 1];
}

/** How far an office's value has to go in one direction, given how far it goes in the other. */
function missing(search: Search, office: number, coalition: Coalition, direction: Direction): number {
  const { up, down } = search.pool.roomOf(office, coalition);
  return search.variable.width - (direction > 0 ? down : up);
}

/** One walk that holds all offices that stand in the way of many open coalitions: when it arrives, it closes many at once. */
function aimAtMany(search: Search, office: number, coalition: Coalition, open: readonly Coalition[]): boolean {
  const held = new Set([...hubsOf(search, open), ...coalition].filter((other) => other >= 0));
  return directionsFor(search, office).some((direction) =>
    search.attempt(
      { office, direction, held, distance: missing(search, office, coalition, direction) },
      1,
      search.effort.quickProposals,
    ),
  );
}

/**
 * Looks for a world, or two, that make one office safe against one coalition: nearest values that are far enough first, then a
 * bit up and the rest down. True when it is safe; else `misses` holds what would have to go.
 */
function aimAtOne(search: Search, office: number, coalition: Coalition, misses: NearMisses): boolean {
  const { width } = search.variable;
  const held = coalition.filter((other) => other >= 0);
  const failed = new Map<Direction, number>();
  const failedAt = (direction: Direction) => failed.get(direction) ?? Infinity;
  for (let goesOn = true; goesOn && failedAt(1) + failedAt(-1) > width;) {
    goesOn = false;
    for (const direction of directionsFor(search, office)) {
      if (search.pool.isSafe(office, coalition, width)) return true;
      const full = missing(search, office, coalition, direction);
      const { up, down } = search.pool.roomOf(office, coalition);
      const reached = direction > 0 ? up : down;
      const distance = [full, ...SHARES.map((share) => Math.ceil(share * width))].find(
        (wanted) => wanted > reached && wanted <= full && wanted < failedAt(direction),
      );
      if (distance === undefined) continue;
      goesOn = true;
      const notice = distance === full ? misses.notice.bind(misses) : undefined;
      const { walks, proposals } = search.effort;
      if (!search.attempt({ office, direction, held, distance }, walks, proposals, notice)) {
        failed.set(direction, distance);
      }
    }
  }
  return search.pool.isSafe(office, coalition, width);
}

/**
 * Takes one of the open coalitions against an office and tries to show that the office is safe against it. False when no
 * proof was found; then it counts as disclosed.
 */
export function aim(search: Search, office: number, open: readonly Coalition[], misses: NearMisses): boolean {
  const coalition = open[search.chance.below(open.length)];
  if (!coalition) return true;
  return aimAtMany(search, office, coalition, open) || aimAtOne(search, office, coalition, misses);
}

/**
 * One walk each way against one coalition, to learn cheaply what stands in the way; what it finds is kept.
 */
export function probe(search: Search, office: number, coalition: Coalition, misses: NearMisses): boolean {
  const held = coalition.filter((other) => other >= 0);
  const notice = misses.notice.bind(misses);
  return directionsFor(search, office).some((direction) => {
    const distance = missing(search, office, coalition, direction);
    return search.attempt({ office, direction, held, distance }, 1, search.effort.proposals, notice);
  });
}
