/** The scale of `waiting`: this many stand for 1. */
export const WAITING_SCALE = 64;

/** ln 2 on that scale. */
const HALVING = 44;

/** Spreads a seed and a text over four whole numbers of 32 bits (FNV-1a, then a finaliser). */
function seedsOf(seed: number, purpose: string): Int32Array {
  const seeds = new Int32Array(4);
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < 4; place += 1) {
    for (let index = 0; index < purpose.length; index += 1) {
      hash = Math.imul(hash ^ purpose.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15) ^ place, 0x2c1b3c6d);
    seeds[place] = hash ^ (hash >>> 13);
  }
  return seeds;
}

/**
 * Random numbers from whole numbers only (the generator sfc32 of C. Doty-Humphrey), so that the same seed and purpose give the
 * same everywhere. A purpose of its own for each variable keeps one independent of whether another was audited.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: number, purpose: string) {
    const seeds = seedsOf(seed, purpose);
    this.#a = seeds[0] as number;
    this.#b = seeds[1] as number;
    this.#c = seeds[2] as number;
    this.#counter = 1;
    // The first numbers still resemble the seed.
    for (let skipped = 0; skipped < 12; skipped += 1) this.next();
  }

  /** A whole number, 0 to 2³² − 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor((this.next() * count) / 0x1_0000_0000);
  }

  /**
   * About −ln of a share drawn evenly from 0 to 1, in 64ths. The logarithm is that of the highest bit with a straight line
   * between powers of two: no more is needed to accept or refuse a step, and whole numbers are the same in every browser.
   */
  waiting(): number {
    const drawn = this.next() | 1;
    const zeros = Math.clz32(drawn);
    const rest = ((drawn << zeros) >>> 23) & 0xff;
    return HALVING * (zeros + 1) - ((HALVING * rest) >> 8);
  }
}
