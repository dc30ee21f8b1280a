/** n² times the variance of whole numbers, exactly. */
function scaledVariance(values: readonly number[]): number {
  let [total, squares] = [0, 0];
  for (const value of values) {
    total += value;
    squares += value * value;
  }
  return values.length * squares - total * total;
}

/**
 * Cronbach's alpha of k items, each a list of whole numbers with one value per office, all lists equally long:
 * k / (k − 1) × (1 − Σ item variances / variance of the sums). At most 1, may be negative. Null for fewer than two items or
 * when the sums do not vary.
 */
export function cronbachAlpha(items: readonly (readonly number[])[]): number | null {
  const k = items.length;
  const [first] = items;
  if (!first || k < 2) return null;
  const sums = first.map((_, office) => items.reduce((total, item) => total + (item[office] ?? 0), 0));
  const ofSums = scaledVariance(sums);
  if (ofSums === 0) return null;
  const ofItems = items.reduce((total, item) => total + scaledVariance(item), 0);
  return (k * (ofSums - ofItems)) / ((k - 1) * ofSums);
}
