import { compareShare, ratioOfDecimal, type Ratio } from '@/domain/statistics/ratio';
import type { PublishedMean } from './benchmark';

/**
 * The multiple of a step that is nearest to an exact value, halves away from zero; decided in whole numbers (R6). For values
 * from 0 up; the step is meant as the decimal that it is written as.
 */
export function roundedToStep({ numerator, denominator }: Ratio, step: number): number {
  const { numerator: parts, denominator: whole } = ratioOfDecimal(step);
  const steps = Math.floor((2 * numerator * whole + denominator * parts) / (2 * denominator * parts));
  return (steps * parts) / whole;
}

/**
 * A mean as it is published (R6): as a bound up to the lower and from the upper code on, decided on the exact mean, else
 * rounded to the step. So a mean printed as 1.5 is above 1.5.
 */
export function publishedMean(mean: Ratio, step: number, [low, high]: readonly [number, number]): PublishedMean {
  if (compareShare(mean.numerator, mean.denominator, low) <= 0) return { atMost: low };
  if (compareShare(mean.numerator, mean.denominator, high) >= 0) return { atLeast: high };
  return roundedToStep(mean, step);
}
