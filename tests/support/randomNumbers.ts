import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same at every run. */
export interface RandomNumbers {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  oneOf<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): readonly T[];
}

export function randomNumbers(seed: number): RandomNumbers {
  const source = xoroshiro128plus(seed);
  const between = (low: number, high: number) => uniformInt(source, low, high);
  const oneOf = <T>(values: readonly T[]): T => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  const shuffled = <T>(values: readonly T[]): readonly T[] =>
    values
      .map((value) => ({ value, place: between(0, 0x7fffffff) }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value);
  return { between, oneOf, shuffled };
}
