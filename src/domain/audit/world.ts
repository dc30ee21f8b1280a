import { CLASSES, type Puzzle } from './puzzle';

/** The kinds of figures of a cell, as bits. */
export const MEAN = 1;
export const QUANTILES = 2;
export const COUNTS = 4;

/**
 * One value for every office, changed office by office. `energy` says how far the figures that these values give are from
 * what is known, and is 0 exactly when every figure comes out as published. Sums, histograms and counts of every cell follow
 * each change, so that a change costs some dozen operations and never a look at all offices.
 */
export class World {
  readonly puzzle: Puzzle;
  /** By office; change it through `move` and `reset`. */
  readonly bins: Uint16Array;
  energy = 0;
  /** How many cells have a figure that does not come out. */
  violated = 0;
  readonly #energies: Int32Array;
  readonly #sums: Float64Array;
  /** By cell, then bin and level: how many members have it. */
  readonly #histograms: Int16Array;
  readonly #classes: Int16Array;

  constructor(puzzle: Puzzle) {
    this.puzzle = puzzle;
    this.bins = new Uint16Array(puzzle.offices);
    this.#energies = new Int32Array(puzzle.cells);
    this.#sums = new Float64Array(puzzle.cells);
    this.#histograms = new Int16Array(puzzle.cells * puzzle.values.length);
    this.#classes = new Int16Array(puzzle.cells * CLASSES);
    this.reset(puzzle.truth);
  }

  /** Takes over other values. */
  reset(bins: Uint16Array): void {
    const { cells, members, values, levels } = this.puzzle;
    this.bins.set(bins);
    this.#sums.fill(0);
    this.#histograms.fill(0);
    this.#classes.fill(0);
    this.energy = 0;
    this.violated = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      for (const office of members[cell] as Int16Array) {
        const bin = bins[office] as number;
        (this.#sums[cell] as number) += values[bin] as number;
        (this.#histograms[cell * values.length + bin] as number) += 1;
        (this.#classes[cell * CLASSES + (levels[bin] as number)] as number) += 1;
      }
      this.#energies[cell] = 0;
      this.#measureAnew(cell);
    }
  }

  /** Gives one office another bin. */
  move(office: number, to: number): void {
    const { depth, cellsOf } = this.puzzle;
    const from = this.bins[office] as number;
    if (from === to) return;
    this.bins[office] = to;
    for (let place = office * depth; place < (office + 1) * depth; place += 1) {
      const cell = cellsOf[place] as number;
      if (cell < 0) return;
      this.#shift(cell, from, to);
      this.#measureAnew(cell);
    }
  }

  /** How much the energy would rise if one office, or two different ones, took other bins; `second` is −1 for none. */
  rise(first: number, firstTo: number, second: number, secondTo: number): number {
    const { depth, cellsOf } = this.puzzle;
    const firstFrom = this.bins[first] as number;
    const secondFrom = second < 0 ? 0 : (this.bins[second] as number);
    const isSwap = second >= 0 && firstFrom === secondTo && secondFrom === firstTo;
    let rise = 0;
    for (let place = first * depth; place < (first + 1) * depth; place += 1) {
      const cell = cellsOf[place] as number;
      if (cell < 0) break;
      const shared = second >= 0 && this.#isIn(second, cell);
      if (shared && isSwap) continue;
      this.#shift(cell, firstFrom, firstTo);
      if (shared) this.#shift(cell, secondFrom, secondTo);
      rise += this.#measure(cell) - (this.#energies[cell] as number);
      if (shared) this.#shift(cell, secondTo, secondFrom);
      this.#shift(cell, firstTo, firstFrom);
    }
    if (second < 0) return rise;
    for (let place = second * depth; place < (second + 1) * depth; place += 1) {
      const cell = cellsOf[place] as number;
      if (cell < 0) break;
      if (this.#isIn(first, cell)) continue;
      this.#shift(cell, secondFrom, secondTo);
      rise += this.#measure(cell) - (this.#energies[cell] as number);
      this.#shift(cell, secondTo, secondFrom);
    }
    return rise;
  }

  /** How far one cell's figures are off. */
  energyOf(cell: number): number {
    return this.#energies[cell] as number;
  }

  /** The kinds of one cell's figures that do not come out, as bits. */
  violationsOf(cell: number): number {
    return (
      (this.#offMean(cell) > 0 ? MEAN : 0) |
      (this.#offQuantiles(cell) > 0 ? QUANTILES : 0) |
      (this.#offCounts(cell) + this.#offMerged(cell) > 0 ? COUNTS : 0)
    );
  }

  #isIn(office: number, cell: number): boolean {
    const { depth, cellsOf } = this.puzzle;
    for (let place = office * depth; place < (office + 1) * depth; place += 1) {
      if (cellsOf[place] === cell) return true;
    }
    return false;
  }

  #shift(cell: number, from: number, to: number): void {
    const { values, levels } = this.puzzle;
    const start = cell * values.length;
    (this.#sums[cell] as number) += (values[to] as number) - (values[from] as number);
    (this.#histograms[start + from] as number) -= 1;
    (this.#histograms[start + to] as number) += 1;
    (this.#classes[cell * CLASSES + (levels[from] as number)] as number) -= 1;
    (this.#classes[cell * CLASSES + (levels[to] as number)] as number) += 1;
  }

  #measureAnew(cell: number): void {
    const before = this.#energies[cell] as number;
    const now = this.#measure(cell);
    if (now === before) return;
    this.#energies[cell] = now;
    this.energy += now - before;
    this.violated += Number(now > 0) - Number(before > 0);
  }

  #measure(cell: number): number {
    return this.#offMean(cell) + this.#offQuantiles(cell) + this.#offCounts(cell) + this.#offMerged(cell);
  }

  #offMean(cell: number): number {
    const { sumLow, sumHigh, partUnits } = this.puzzle;
    const sum = this.#sums[cell] as number;
    const low = sumLow[cell] as number;
    const high = sumHigh[cell] as number;
    if (sum < low) return (low - sum) * partUnits;
    return sum > high ? (sum - high) * partUnits : 0;
  }

  /**
   * A quantile that is off costs one and a half levels and its distance: an office has to cross it, however near it is. With
   * the distance alone searches end with quantiles a little off.
   */
  #offQuantiles(cell: number): number {
    const { values, quantilesFrom, positions, fourths, quantileLow, quantileHigh, levelStarts } = this.puzzle;
    const { partUnits, levelUnits } = this.puzzle;
    const histograms = this.#histograms;
    const start = cell * values.length;
    const end = quantilesFrom[cell + 1] as number;
    // Positions ascend within a cell: each search goes on where the last one ended, whole levels first.
    let level = 0;
    let belowLevel = 0;
    let bin = 0;
    let below = 0;
    let off = 0;
    for (let quantile = quantilesFrom[cell] as number; quantile < end; quantile += 1) {
      const position = positions[quantile] as number;
      for (;;) {
        const own = this.#classes[cell * CLASSES + level] as number;
        if (belowLevel + own > position) break;
        belowLevel += own;
        level += 1;
        bin = levelStarts[level] as number;
        below = belowLevel;
      }
      while (below + (histograms[start + bin] as number) <= position) {
        below += histograms[start + bin] as number;
        bin += 1;
      }
      const fourth = fourths[quantile] as number;
      let value = 4 * (values[bin] as number);
      if (fourth > 0 && below + (histograms[start + bin] as number) === position + 1) {
        let next = bin + 1;
        while (histograms[start + next] === 0) next += 1;
        value += fourth * ((values[next] as number) - (values[bin] as number));
      }
      const low = quantileLow[quantile] as number;
      const high = quantileHigh[quantile] as number;
      const distance = value < low ? low - value : value > high ? value - high : 0;
      if (distance > 0) off += levelUnits + (levelUnits >> 1) + ((distance * partUnits) >> 2) + 1;
    }
    return off;
  }

  #offCounts(cell: number): number {
    const { countsFrom, countFirst, countLast, countLow, countHigh, levelUnits } = this.puzzle;
    const classes = this.#classes;
    const end = countsFrom[cell + 1] as number;
    let off = 0;
    for (let figure = countsFrom[cell] as number; figure < end; figure += 1) {
      const last = cell * CLASSES + (countLast[figure] as number);
      let count = 0;
      for (let at = cell * CLASSES + (countFirst[figure] as number); at <= last; at += 1)
        count += classes[at] as number;
      const low = countLow[figure] as number;
      const high = countHigh[figure] as number;
      off += count < low ? low - count : count > high ? count - high : 0;
    }
    return off * levelUnits;
  }

  #offMerged(cell: number): number {
    const { mergedFrom, mergedFirst, mergedLast, bandMinimum, levelUnits } = this.puzzle;
    const classes = this.#classes;
    const most = bandMinimum - 1;
    const end = mergedFrom[cell + 1] as number;
    let off = 0;
    for (let merged = mergedFrom[cell] as number; merged < end; merged += 1) {
      const first = cell * CLASSES + (mergedFirst[merged] as number);
      const last = cell * CLASSES + (mergedLast[merged] as number);
      let below = 0;
      let above = 0;
      let least = 0x7fff;
      for (let at = first; at <= last; at += 1) above += classes[at] as number;
      for (let at = first; at <= last; at += 1) {
        above -= classes[at] as number;
        least = Math.min(least, Math.max(0, below - most) + Math.max(0, above - most));
        below += classes[at] as number;
      }
      off += least;
    }
    return off * levelUnits;
  }
}
