import { averageRanks } from './averageRanks';

/** Twice the distance of each rank from the middle rank: whole numbers, so that sums of products are exact. */
function centredRanks(values: readonly number[]): readonly number[] {
  return averageRanks(values).map((rank) => 2 * rank - (values.length + 1));
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}

/**
 * Spearman's rank correlation of pairs, −1 to 1: Pearson's correlation of average ranks (as R's
 * `cor(method = "spearman")`). Null when one of the sides does not vary, also for fewer than two pairs. Throws when the
 * sides have different lengths.
 */
export function spearmanCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new Error('Pairs need as many values on both sides.');
  const [first, second] = [centredRanks(a), centredRanks(b)];
  const [varianceA, varianceB] = [sumOfProducts(first, first), sumOfProducts(second, second)];
  if (varianceA === 0 || varianceB === 0) return null;
  const correlation = sumOfProducts(first, second) / Math.sqrt(varianceA * varianceB);
  return Math.min(1, Math.max(-1, correlation));
}
