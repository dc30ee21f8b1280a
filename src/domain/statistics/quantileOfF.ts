import { betaPower, incompleteBeta } from './incompleteBeta';

const MOST_STEPS = 1100;

/** How far `f` is from the quantile: the missing probability, and how fast probability grows with the logarithm of f. */
function distanceFrom(p: number, f: number, a: number, b: number): { missing: number; slope: number } {
  const total = a * f + b;
  const distance = (b * (f - 1)) / total;
  const { lower, upper } = incompleteBeta(a, b, { x: (a * f) / total, y: b / total }, distance);
  // The smaller tail is the precise one.
  return { missing: p < 0.5 ? p - lower : upper - (1 - p), slope: betaPower(a, b, distance) };
}

/**
 * The quantile of the F distribution with d1 and d2 degrees of freedom (both positive, whole or not), as R's `qf`; p from 0
 * to 1, the ends give 0 and Infinity. Newton's method on the logarithm, kept between bounds that halve when a step leaves
 * them.
 */
export function quantileOfF(p: number, d1: number, d2: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  const [a, b] = [d1 / 2, d2 / 2];
  let [low, high, f] = [0, Infinity, 1];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { missing, slope } = distanceFrom(p, f, a, b);
    if (missing === 0) return f;
    if (missing > 0) low = f;
    else high = f;
    const newton = f * Math.exp(missing / slope);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? 2 * low : (low + high) / 2;
    if (Math.abs(next - f) <= 2 * Number.EPSILON * f) return next;
    f = next;
  }
  return f;
}
