import type { Puzzle } from './puzzle';

/** Other offices that put together what they know, by index: two, the same twice for one, −1 twice for nobody. */
export type Coalition = readonly [number, number];

/** The worlds that show how far an office's value can be from the truth, upwards and downwards; −1 is the truth itself. */
interface Reach {
  readonly up: number;
  readonly down: number;
}

/** By office: worlds in which its value is higher, or lower, than in truth; the farthest first. */
type ByOffice = readonly number[][];

/**
 * The consistent worlds found so far. Each is a proof: an office could have the value it has there, as far as anybody can know
 * whose own value is the same there as in truth.
 */
export class Pool {
  readonly worlds: Uint16Array[] = [];
  /** By world: how many offices are moved. */
  readonly #moved: number[] = [];
  readonly #puzzle: Puzzle;
  readonly #known = new Set<string>();
  readonly #higher: ByOffice;
  readonly #lower: ByOffice;

  constructor(puzzle: Puzzle) {
    this.#puzzle = puzzle;
    this.#higher = Array.from({ length: puzzle.offices }, () => []);
    this.#lower = Array.from({ length: puzzle.offices }, () => []);
  }

  /** Keeps a copy of a world, which must be consistent. */
  add(bins: Uint16Array): void {
    const name = bins.join();
    if (this.#known.has(name)) return;
    this.#known.add(name);
    const world = this.worlds.push(bins.slice()) - 1;
    this.#moved[world] = 0;
    for (let office = 0; office < this.#puzzle.offices; office += 1) {
      const shift = this.#shift(world, office);
      if (shift !== 0) this.#moved[world] += 1;
      const list = (shift > 0 ? this.#higher : this.#lower)[office];
      if (shift !== 0 && list) this.#insert(list, world, office);
    }
  }

  /** How far up and down an office's value is known to go without the coalition seeing a difference, in parts of a level. */
  roomOf(office: number, coalition: Coalition): { readonly up: number; readonly down: number } {
    const { up, down } = this.#reach(office, coalition);
    return { up: this.#shift(up, office), down: -this.#shift(down, office) };
  }

  /** The worlds in which an office's value is at least so far from the truth; those first in which the fewest others are moved. */
  farFrom(office: number, width: number): readonly number[] {
    const lists = [...(this.#higher[office] ?? []), ...(this.#lower[office] ?? [])];
    const far = lists.filter((world) => Math.abs(this.#shift(world, office)) >= width);
    return far.sort((a, b) => (this.#moved[a] ?? 0) - (this.#moved[b] ?? 0) || a - b);
  }

  /** Whether an office's value can be in two places at least `width` parts apart, for all that a coalition can know. */
  isSafe(office: number, coalition: Coalition, width: number): boolean {
    const { up, down } = this.#reach(office, coalition);
    return this.#shift(up, office) - this.#shift(down, office) >= width;
  }

  /** The worlds that `isSafe` rests on; −1 stands for the truth. */
  witnesses(office: number, coalition: Coalition): readonly [number, number] {
    const { up, down } = this.#reach(office, coalition);
    return [up, down];
  }

  #reach(office: number, coalition: Coalition): Reach {
    return {
      up: this.#farthest(this.#higher[office] ?? [], coalition),
      down: this.#farthest(this.#lower[office] ?? [], coalition),
    };
  }

  #farthest(list: readonly number[], [a, b]: Coalition): number {
    for (let place = 0; place < list.length; place += 1) {
      const world = list[place] as number;
      if (!this.#isMoved(world, a) && !this.#isMoved(world, b)) return world;
    }
    return -1;
  }

  #isMoved(world: number, office: number): boolean {
    return office >= 0 && (this.worlds[world] as Uint16Array)[office] !== this.#puzzle.truth[office];
  }

  /** How much higher an office's value is in a world than in truth, in parts of a level. */
  #shift(world: number, office: number): number {
    if (world < 0) return 0;
    const { values, truth } = this.#puzzle;
    const bin = (this.worlds[world] as Uint16Array)[office] as number;
    return (values[bin] as number) - (values[truth[office] as number] as number);
  }

  #insert(list: number[], world: number, office: number): void {
    const far = Math.abs(this.#shift(world, office));
    const place = list.findIndex((other) => Math.abs(this.#shift(other, office)) < far);
    list.splice(place < 0 ? list.length : place, 0, world);
  }
}
