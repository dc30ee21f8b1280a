/** From here on the series below is exact to the last digit. */
const LARGE = 16;

/** Coefficients of z⁻¹, z⁻³, z⁻⁵ …: the Bernoulli numbers B₂ₖ / (2k (2k − 1)). */
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * What Stirling's formula lacks: δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, for z > 0. Small where ln Γ is large, so that
 * ratios of gamma functions keep their digits (Loader 2000, "Fast and accurate computation of binomial probabilities").
 * Smaller z climb by the recurrence of Γ until the series holds.
 */
export function stirlingError(z: number): number {
  let climbed = 0;
  let large = z;
  for (; large < LARGE; large += 1) climbed += (large + 0.5) * Math.log1p(1 / large) - 1;
  const square = 1 / (large * large);
  const series = COEFFICIENTS.reduceRight((total, coefficient) => total * square + coefficient, 0);
  return climbed + series / large;
}
