import { COUNTS, MEAN, QUANTILES, type World } from './world';
import type { AuditVariable, Part } from './variable';

/** What would have to be taken out of one cell to make a world consistent that was found. */
export interface NearMiss {
  readonly cell: number;
  readonly part: Part;
  readonly bins: Uint16Array;
}

const KINDS = MEAN | QUANTILES | COUNTS;

/**
 * Worlds met on walks that did not arrive, in which a single cell does not come out: each says what to remove, and proves that
 * it helps. Kept once for each cell and kind of figure.
 */
export class NearMisses {
  readonly #found = new Map<number, Uint16Array>();

  /** Looks at a world on its way. */
  notice(world: World): void {
    if (world.violated !== 1) return;
    let cell = 0;
    while (world.energyOf(cell) === 0) cell += 1;
    const key = cell * (KINDS + 1) + world.violationsOf(cell);
    if (!this.#found.has(key)) this.#found.set(key, world.bins.slice());
  }

  read(variable: AuditVariable): readonly NearMiss[] {
    return [...this.#found].map(([key, bins]) => {
      const cell = Math.floor(key / (KINDS + 1));
      return { cell, bins, part: partOf(key & KINDS, variable.cells[cell]?.bands ?? false) };
    });
  }
}

/** Without a mean there is no cell; and what the log tells without any bands goes only with the whole cell. */
function partOf(kinds: number, hasBands: boolean): Part {
  if (kinds & MEAN || (kinds & COUNTS && !hasBands)) return 'cell';
  if (kinds === COUNTS) return 'bands';
  return kinds === QUANTILES ? 'quantiles' : 'bands-and-quantiles';
}
