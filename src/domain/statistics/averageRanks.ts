/**
 * Ranks from 1 for the smallest value; equal values share the mean of their places (as R's `rank`). Halves are exact.
 */
export function averageRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next += 1;
    for (const index of order.slice(first, next)) ranks[index] = (first + 1 + next) / 2;
  }
  return ranks;
}
