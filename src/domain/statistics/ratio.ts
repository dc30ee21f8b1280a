/** A fraction of whole numbers, so that a comparison with it is exact. */
export interface Ratio {
  readonly numerator: number;
  /** At least 1. */
  readonly denominator: number;
}

function parseDecimal(decimal: number): Ratio {
  const [digits = '', exponent = '0'] = String(decimal).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const places = fraction.length - Number(exponent);
  const numerator = Number(whole + fraction);
  return places > 0
    ? { numerator, denominator: 10 ** places }
    : { numerator: numerator * 10 ** -places, denominator: 1 };
}

/** Remembered, because a large collection asks for the same few limits millions of times. */
const known = new Map<number, Ratio>();

/**
 * The fraction that the shortest decimal notation of a number means: 0.8 is 8/10, not the binary number next to it.
 * Parameters are written as decimals, and a share of exactly 80 % must count as 80 %.
 */
export function ratioOfDecimal(decimal: number): Ratio {
  const ratio = known.get(decimal) ?? parseDecimal(decimal);
  known.set(decimal, ratio);
  return ratio;
}

/**
 * Negative, zero or positive as `count / total` is less than, equal to or greater than a decimal limit; decided in whole
 * numbers. `total` must be positive.
 */
export function compareShare(count: number, total: number, limit: number): number {
  const { numerator, denominator } = ratioOfDecimal(limit);
  return count * denominator - numerator * total;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The least common multiple of positive whole numbers; 1 when there are none. */
export function leastCommonMultiple(numbers: Iterable<number>): number {
  let multiple = 1;
  for (const number of numbers) multiple *= number / greatestCommonDivisor(multiple, number);
  return multiple;
}
