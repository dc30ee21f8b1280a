/** A copy in ascending order. */
export function sorted(values: readonly number[]): readonly number[] {
  // A typed array sorts numbers as numbers, and many times faster.
  return [...Float64Array.from(values).sort()];
}

/**
 * The quantile of definition 7 of Hyndman and Fan (1996), the default of R and numpy: linear between the values at the
 * positions around 1 + (n − 1)p. `ascending` must be in ascending order, p from 0 to 1; null when there are no values.
 */
export function quantileOfSorted(ascending: readonly number[], p: number): number | null {
  const position = (ascending.length - 1) * p;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  const share = position - Math.floor(position);
  return below === above ? below : (1 - share) * below + share * above;
}

/** The same for values in any order. */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfSorted(sorted(values), p);
}
