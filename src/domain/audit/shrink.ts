import type { World } from './world';

function tryBack(world: World, offices: readonly number[]): boolean {
  const { truth } = world.puzzle;
  const before = offices.map((office) => world.bins[office] as number);
  for (const office of offices) world.move(office, truth[office] as number);
  if (world.energy === 0) return true;
  offices.forEach((office, place) => world.move(office, before[place] as number));
  return false;
}

/**
 * Puts every office back that need not differ from the truth, then every pair, until nothing more goes; the world stays
 * consistent, and `kept` stays where it is. The fewer offices differ, the more coalitions a world answers.
 */
export function shrink(world: World, kept: number): void {
  const { truth, offices } = world.puzzle;
  const isMoved = (office: number) => office !== kept && world.bins[office] !== truth[office];
  for (let shrunk = true; shrunk;) {
    shrunk = false;
    for (let office = 0; office < offices; office += 1) {
      if (isMoved(office) && tryBack(world, [office])) shrunk = true;
    }
    for (let first = 0; first < offices; first += 1) {
      for (let second = first + 1; second < offices && isMoved(first); second += 1) {
        if (isMoved(second) && tryBack(world, [first, second])) shrunk = true;
      }
    }
  }
}
