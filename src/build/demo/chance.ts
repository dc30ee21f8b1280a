import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Everything that looks like chance in the demonstration. Only additions, multiplications and divisions of doubles are
 * used, never a logarithm or a sine, so that every machine gives the same bytes.
 */
export interface Chance {
  /** From 0 up to, not including, 1. */
  unit(): number;
  /** Close to a standard normal: the sum of twelve units less six. */
  normal(): number;
  happens(share: number): boolean;
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  pick<T>(values: readonly T[]): T;
  /** A key, each as often as its weight says; undefined when no weight is above 0. */
  pickWeighted(weights: Readonly<Record<string, number>>): string | undefined;
  shuffle<T>(values: readonly T[]): readonly T[];
  /** Lower-case hex digits. */
  hex(digits: number): string;
}

function chanceOf(next: () => number): Chance {
  const unit = () => (next() >>> 0) / 2 ** 32;
  const below = (count: number) => Math.floor(unit() * count);
  const normal = () => Array.from({ length: 12 }, unit).reduce((sum, value) => sum + value, -6);

  function pick<T>(values: readonly T[]): T {
    const [value] = values.slice(below(values.length));
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  }

  function pickWeighted(weights: Readonly<Record<string, number>>): string | undefined {
    const entries = Object.entries(weights).filter(([, weight]) => weight > 0);
    let left = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      if (left < weight) return key;
      left -= weight;
    }
    return entries.at(-1)?.[0];
  }

  function shuffle<T>(values: readonly T[]): readonly T[] {
    const drawn = values.map((value) => ({ value, place: unit() }));
    return drawn.toSorted((a, b) => a.place - b.place).map(({ value }) => value);
  }

  return {
    unit,
    normal,
    happens: (share) => unit() < share,
    below,
    pick,
    pickWeighted,
    shuffle,
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
}

/** From one seed, streams of chance that are independent of each other: each call gives the next one. */
export function streamsOf(seed: number): () => Chance {
  const source = xoroshiro128plus(seed);
  return () => {
    source.jump();
    const own = source.clone();
    return chanceOf(() => own.next());
  };
}
