import type { Chance } from './chance';
import { Pool } from './pool';
import { layOut, type Puzzle } from './puzzle';
import { shrink } from './shrink';
import type { AuditVariable } from './variable';
import { Walk } from './walk';
import { World } from './world';

/** How much is tried before something counts as disclosed; proposals, never seconds, so that the same input gives the same. */
export interface Effort {
  /** Proposals of a walk, and walks of an attempt. */
  readonly proposals: number;
  readonly walks: number;
  /** Proposals of the one walk that also holds all offices that are in the way of many coalitions. */
  readonly quickProposals: number;
  /** Others that are looked at before something is removed. */
  readonly probes: number;
  /** Proposals for a variable altogether; when they are used up, everything still open counts as disclosed. */
  readonly most: number;
}

/** What an attempt is after: a world in which the office's value is at least so far up or down. */
export interface Wish {
  readonly office: number;
  readonly direction: 1 | -1;
  /** In parts of a level, at least 1. */
  readonly distance: number;
  /** Offices that stay as in truth. */
  readonly held: Iterable<number>;
}

/** One search for consistent worlds of a variable, with what it has found. */
export class Search {
  readonly variable: AuditVariable;
  readonly puzzle: Puzzle;
  readonly pool: Pool;
  readonly world: World;
  readonly chance: Chance;
  readonly effort: Effort;
  readonly #walk: Walk;
  /** Proposals made so far. */
  proposals: number;

  /** Throws when the true values do not give the published figures: the release is wrong, and must not be published. */
  constructor(variable: AuditVariable, chance: Chance, effort: Effort, before?: Search) {
    this.variable = variable;
    this.puzzle = layOut(variable);
    this.pool = new Pool(this.puzzle);
    this.world = new World(this.puzzle);
    this.chance = chance;
    this.effort = effort;
    this.#walk = new Walk(this.world, chance);
    this.proposals = before?.proposals ?? 0;
    if (this.world.energy > 0) throw new Error(`Figures of ${JSON.stringify(variable.subject)} are not true.`);
    for (const bins of before?.pool.worlds ?? []) this.pool.add(bins);
  }

  /** The search goes on after something was removed: what was consistent stays so. */
  after(variable: AuditVariable): Search {
    return new Search(variable, this.chance, this.effort, this);
  }

  /** Whether a proposal is left. */
  get isOn(): boolean {
    return this.proposals < this.effort.most;
  }

  /** Keeps a world that is consistent, made as small as it goes around one office; any other world is ignored. */
  keep(bins: Uint16Array, office: number): void {
    this.world.reset(bins);
    if (this.world.energy > 0) return;
    shrink(this.world, office);
    this.pool.add(this.world.bins);
  }

  /** Looks for a world as wished and keeps it. False says only that none was found. */
  attempt(wish: Wish, walks: number, proposals: number, notice: (world: World) => void = () => undefined): boolean {
    const { office, direction } = wish;
    const range = this.#rangeOf(wish);
    if (!range) return false;
    const [low, high] = range;
    this.#walk.free();
    for (const other of wish.held) this.#walk.hold(other);
    this.#walk.bind(office, low, high);
    const start = (this.puzzle.domains[office] as Uint16Array)[direction > 0 ? low : high] as number;
    for (let walk = 0; walk < walks && this.isOn; walk += 1) {
      this.world.reset(this.puzzle.truth);
      this.world.move(office, start);
      this.proposals += this.#walk.run(proposals, () => notice(this.world));
      if (this.world.energy > 0) continue;
      shrink(this.world, office);
      this.pool.add(this.world.bins);
      return true;
    }
    return false;
  }

  /** The places in the office's domain that are far enough, or null. */
  #rangeOf({ office, direction, distance }: Wish): readonly [number, number] | null {
    const { domains, values, truth } = this.puzzle;
    const own = values[truth[office] as number] as number;
    const domain = domains[office] as Uint16Array;
    const isFar = (bin: number) => ((values[bin] as number) - own) * direction >= distance;
    const low = domain.findIndex(isFar);
    return low < 0 ? null : [low, domain.findLastIndex(isFar)];
  }
}
