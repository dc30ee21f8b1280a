/** Below this the direct formula would lose digits. */
const SMALL = 0.5;

/**
 * ln(1 + u) − u for u > −1, never positive, without the loss of digits that the subtraction has for small u: there with
 * r = u / (2 + u) as −r·u + 2r (r²/3 + r⁴/5 + …), the series of the inverse hyperbolic tangent.
 */
export function logExcess(u: number): number {
  if (Math.abs(u) > SMALL) return Math.log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let series = 0;
  for (let power = square, odd = 3; power / odd > Number.EPSILON * series; power *= square, odd += 2) {
    series += power / odd;
  }
  return r * (2 * series - u);
}
