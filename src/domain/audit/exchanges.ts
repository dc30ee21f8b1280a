import type { Search } from './search';

/** The farthest values up and down that one office could have with all others as they are. */
function moveAlone({ puzzle, pool, world }: Search, office: number): void {
  const domain = puzzle.domains[office] as Uint16Array;
  const isConsistent = (bin: number) => bin !== puzzle.truth[office] && world.rise(office, bin, -1, 0) === 0;
  for (const bin of [domain.find(isConsistent), domain.findLast(isConsistent)]) {
    if (bin === undefined) continue;
    world.move(office, bin);
    pool.add(world.bins);
    world.move(office, puzzle.truth[office] as number);
  }
}

/** Exchanges with others that are far enough apart; as many as no coalition can spoil together. */
function swapWithOthers({ puzzle, pool, world, variable }: Search, office: number): void {
  const { truth, values, nearest, domains, partners } = puzzle;
  const own = truth[office] as number;
  let wanted = variable.coalition + 1;
  for (const other of partners[office] as Int16Array) {
    const theirs = truth[other] as number;
    const there = (domains[office] as Uint16Array)[nearest[office * values.length + theirs] as number] as number;
    const here = (domains[other] as Uint16Array)[nearest[other * values.length + own] as number] as number;
    if (Math.abs((values[there] as number) - (values[own] as number)) < variable.width) continue;
    if (world.rise(office, there, other, here) !== 0) continue;
    world.move(office, there);
    world.move(other, here);
    pool.add(world.bins);
    world.move(office, own);
    world.move(other, theirs);
    wanted -= 1;
    if (wanted === 0) return;
  }
}

/** Finds the simplest worlds without any chance: one office moves alone, or two exchange their values. */
export function tryExchanges(search: Search, office: number): void {
  search.world.reset(search.puzzle.truth);
  moveAlone(search, office);
  swapWithOthers(search, office);
}
