/**
 * The sum of finite numbers, correctly rounded: as if added without any error and rounded once. Therefore it does not
 * depend on the order of the numbers, and a sum of whole numbers below 2⁵³ is exact. The sum of nothing is 0.
 *
 * Keeps the sum as a list of numbers that do not overlap, smallest first (Shewchuk 1997, "Adaptive Precision
 * Floating-Point Arithmetic", section 2.3; the last step as in Python's `math.fsum`).
 */
export function sum(values: readonly number[]): number {
  const whole = sumOfWholeNumbers(values);
  if (whole !== null) return whole;
  const partials: number[] = [];
  for (const value of values) addTo(partials, value);
  return rounded(partials);
}

/** Levels and counts need nothing but plain addition; null when a value is a fraction or the sum grows beyond 2⁵³. */
function sumOfWholeNumbers(values: readonly number[]): number | null {
  let total = 0;
  for (const value of values) {
    total += value;
    if (!Number.isInteger(value) || !Number.isSafeInteger(total)) return null;
  }
  return total;
}

/** Changes the list in place, because sums run over every office and item. */
function addTo(partials: number[], value: number): void {
  let high = value;
  let kept = 0;
  for (const partial of partials) {
    const total = high + partial;
    const rest = restOf(total, high, partial);
    if (rest !== 0) {
      partials[kept] = rest;
      kept += 1;
    }
    high = total;
  }
  partials.length = kept;
  partials.push(high);
}

/** What rounding left over of a + b, exactly. */
function restOf(total: number, a: number, b: number): number {
  return Math.abs(a) >= Math.abs(b) ? b - (total - a) : a - (total - b);
}

/** Adds partials from the largest down; when the rest is exactly half a unit, the next partial decides the direction. */
function rounded(partials: readonly number[]): number {
  let index = partials.length - 1;
  let total = partials[index] ?? 0;
  let rest = 0;
  while (rest === 0 && index > 0) {
    index -= 1;
    const partial = partials[index] ?? 0;
    const next = total + partial;
    rest = restOf(next, total, partial);
    total = next;
  }
  const below = partials[index - 1] ?? 0;
  if ((rest < 0 && below < 0) || (rest > 0 && below > 0)) {
    const doubled = rest * 2;
    const other = total + doubled;
    if (other - total === doubled) return other;
  }
  return total;
}
