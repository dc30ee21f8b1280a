import { logExcess } from './logExcess';
import { stirlingError } from './stirlingError';

/** x and y = 1 − x, both given so that neither loses digits near 0. */
export interface Split {
  readonly x: number;
  readonly y: number;
}

const MOST_STEPS = 100_000;
const TINY = Number.MIN_VALUE / Number.EPSILON;

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The continued fraction of DLMF 8.17.22, evaluated by the method of Lentz; converges fast for x < (a + 1) / (a + b + 2). */
function continuedFraction(a: number, b: number, x: number): number {
  let ratio = 1;
  let inverse = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = inverse;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    let change = 1;
    for (const term of [even, odd]) {
      inverse = 1 / awayFromZero(1 + term * inverse);
      ratio = awayFromZero(1 + term / ratio);
      change *= inverse * ratio;
      value *= inverse * ratio;
    }
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}

/**
 * xᵃ yᵇ / B(a, b), for a, b > 0: the density of the beta distribution times x y. Written around its peak x = a / (a + b), so
 * that nothing large cancels (Loader 2000; as R's `dbeta`). `distance` is x (a + b) / a − 1, which the caller may know
 * with more digits than x has.
 */
export function betaPower(a: number, b: number, distance: number): number {
  const n = a + b;
  const exponent = a * logExcess(distance) + b * logExcess((-a * distance) / b);
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(correction + exponent);
}

/**
 * The two tails of the beta distribution with a, b > 0: I(a, b) at x, the regularised incomplete beta function, and
 * 1 − I. The smaller one keeps its relative precision.
 */
export function incompleteBeta(
  a: number,
  b: number,
  { x, y }: Split,
  distance: number = (x * (a + b)) / a - 1,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const power = betaPower(a, b, distance);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (power * continuedFraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (power * continuedFraction(b, a, y)) / b;
  return { lower: 1 - upper, upper };
}
