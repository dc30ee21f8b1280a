import { WAITING_SCALE, type Chance } from './chance';
import type { Puzzle } from './puzzle';
import type { World } from './world';

/** Of 256 proposals so many take an office of a cell that does not come out. */
const AIMED = 200;

/** How a walk goes about it. */
interface Gait {
  /** How much worse a step may make things, in hundredths of a level: in the beginning and in the end. */
  readonly hot: number;
  readonly cold: number;
  /** A step changes a value by at most so many places of the office's domain, unless it takes any place. */
  readonly longestStride: number;
}

/** Measured to arrive most often: where values are whole levels, and where they lie closer. */
const WHOLE_LEVELS: Gait = { hot: 70, cold: 30, longestStride: 1 };
const BETWEEN_LEVELS: Gait = { hot: 25, cold: 5, longestStride: 4 };

/** What is done of 8 proposals: any place for one office, a stride of one, opposite strides of two; the others swap two. */
const JUMPS = 1;
const STRIDES = 3;
const OPPOSITES = 5;

/**
 * Changes a world step by step until every figure comes out as published (simulated annealing). Going through worlds that
 * contradict the figures is what makes it work: between consistent worlds there is often no way in small steps.
 */
export class Walk {
  readonly #world: World;
  readonly #chance: Chance;
  readonly #puzzle: Puzzle;
  readonly #gait: Gait;
  /** By office: the lowest and the highest place in its domain that it may take. */
  readonly #low: Uint16Array;
  readonly #high: Uint16Array;

  constructor(world: World, chance: Chance) {
    this.#world = world;
    this.#chance = chance;
    this.#puzzle = world.puzzle;
    this.#gait = world.puzzle.partUnits === world.puzzle.levelUnits ? WHOLE_LEVELS : BETWEEN_LEVELS;
    this.#low = new Uint16Array(world.puzzle.offices);
    this.#high = new Uint16Array(world.puzzle.offices);
  }

  /** Lets every office take every place of its domain. */
  free(): void {
    this.#low.fill(0);
    this.#high.set(this.#puzzle.domains.map(({ length }) => length - 1));
  }

  /** Keeps an office where it is in truth. */
  hold(office: number): void {
    const place = this.#placeOf(office, this.#puzzle.truth[office] as number);
    this.bind(office, place, place);
  }

  /** Keeps an office between two places of its domain. */
  bind(office: number, low: number, high: number): void {
    this.#low[office] = low;
    this.#high[office] = high;
  }

  /**
   * Walks until the world is consistent, or for so many proposals. `notice` is called after each step taken. Gives the
   * proposals used; whether it arrived is whether the world's energy is 0.
   */
  run(proposals: number, notice: () => void): number {
    const world = this.#world;
    const scale = world.puzzle.levelUnits;
    const { hot, cold } = this.#gait;
    let step = 0;
    for (; step < proposals && world.energy > 0; step += 1) {
      const heat = hot - Math.floor(((hot - cold) * step) / proposals);
      if (this.#step(heat * scale)) notice();
    }
    return step;
  }

  #placeOf(office: number, bin: number): number {
    return this.#puzzle.nearest[office * this.#puzzle.values.length + bin] as number;
  }

  /** The bin at a place of an office's domain, or at the nearest one that it may take. */
  #binAt(office: number, place: number): number {
    const low = this.#low[office] as number;
    const high = this.#high[office] as number;
    const bound = place < low ? low : place > high ? high : place;
    return (this.#puzzle.domains[office] as Uint16Array)[bound] as number;
  }

  #isHeld(office: number): boolean {
    return this.#low[office] === this.#high[office];
  }

  #pickOffice(): number {
    const { cells, members, offices } = this.#puzzle;
    if (this.#chance.below(256) >= AIMED) return this.#chance.below(offices);
    let skipped = this.#chance.below(this.#world.violated);
    let cell = 0;
    for (; cell < cells; cell += 1) {
      if (this.#world.energyOf(cell) > 0) {
        if (skipped === 0) break;
        skipped -= 1;
      }
    }
    const list = members[cell] as Int16Array;
    return list[this.#chance.below(list.length)] as number;
  }

  /** An office that tends to share groups with the first one. */
  #pickPartner(first: number): number {
    const others = this.#puzzle.partners[first] as Int16Array;
    const near = Math.min(this.#chance.below(others.length), this.#chance.below(others.length));
    return others[near] as number;
  }

  /** At least one place up or down. */
  #stride(): number {
    const longest = this.#gait.longestStride;
    const drawn = this.#chance.below(2 * longest);
    return drawn < longest ? drawn + 1 : longest - 1 - drawn;
  }

  #step(temperature: number): boolean {
    const { bins } = this.#world;
    const first = this.#pickOffice();
    if (this.#isHeld(first)) return false;
    const kind = this.#chance.below(8);
    const place = this.#placeOf(first, bins[first] as number);
    if (kind < JUMPS) {
      const low = this.#low[first] as number;
      const span = (this.#high[first] as number) - low + 1;
      return this.#try(temperature, first, this.#binAt(first, low + this.#chance.below(span)), -1, 0);
    }
    if (kind < STRIDES) return this.#try(temperature, first, this.#binAt(first, place + this.#stride()), -1, 0);
    if (this.#puzzle.offices < 2) return false;
    const second = this.#pickPartner(first);
    if (this.#isHeld(second)) return false;
    if (kind < OPPOSITES) {
      const stride = this.#stride();
      const back = this.#placeOf(second, bins[second] as number) - stride;
      return this.#try(temperature, first, this.#binAt(first, place + stride), second, this.#binAt(second, back));
    }
    const there = this.#binAt(first, this.#placeOf(first, bins[second] as number));
    const here = this.#binAt(second, this.#placeOf(second, bins[first] as number));
    return this.#try(temperature, first, there, second, here);
  }

  /** Takes the step when it makes nothing worse, or not too much worse for the temperature (hundredths of units). */
  #try(temperature: number, first: number, firstTo: number, second: number, secondTo: number): boolean {
    const world = this.#world;
    if (world.bins[first] === firstTo && (second < 0 || world.bins[second] === secondTo)) return false;
    const rise = world.rise(first, firstTo, second, secondTo);
    if (rise > 0 && rise * 100 * WAITING_SCALE > temperature * this.#chance.waiting()) return false;
    world.move(first, firstTo);
    if (second >= 0) world.move(second, secondTo);
    return true;
  }
}
