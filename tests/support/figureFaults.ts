import type { Band, PublishedMean } from '@/domain/disclosure/benchmark';
import type { DisclosureParameters } from '@/domain/disclosure/disclosureParameters';

/** Printed figures beside the values they tell of; every untruth or broken rule is a sentence. */

const TOLERANCE = 1e-9;

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < TOLERANCE;
}

/** Whether a printed number is a multiple of a step and the exact one rounded to it. */
export function isRounded(printed: number, exact: number, step: number): boolean {
  return isMultiple(printed, step) && Math.abs(printed - exact) <= step / 2 + TOLERANCE;
}

export function meanFaults(
  values: readonly number[],
  printed: PublishedMean,
  step: number,
  [low, high]: readonly [number, number],
): readonly string[] {
  const exact = values.reduce((sum, value) => sum + value, 0) / values.length;
  const isRight = () => {
    if (typeof printed === 'number')
      return isRounded(printed, exact, step) && exact > low - TOLERANCE && exact < high + TOLERANCE;
    if ('atMost' in printed) return printed.atMost === low && exact <= low + TOLERANCE;
    return printed.atLeast === high && exact >= high - TOLERANCE;
  };
  return isRight() ? [] : [`a mean of ${exact} is printed as ${JSON.stringify(printed)}`];
}

/** `ascending` are the values in order; the quantile is that of definition 7. */
export function quantileFaults(
  ascending: readonly number[],
  p: number,
  printed: number,
  step: number,
): readonly string[] {
  const position = (ascending.length - 1) * p;
  const [below, above] = [ascending[Math.floor(position)] ?? NaN, ascending[Math.ceil(position)] ?? NaN];
  const exact = below + (above - below) * (position - Math.floor(position));
  return isRounded(printed, exact, step) ? [] : [`the ${p} quantile ${exact} is printed as ${printed}`];
}

function shareIsRight(share: Band['share'], exact: number, { bandMaximumShare, shareStep }: DisclosureParameters) {
  const most = 100 * bandMaximumShare;
  if (typeof share === 'number') return isRounded(share, exact, shareStep) && exact <= most + TOLERANCE;
  return share.atLeast === Math.round(most) && exact > most - TOLERANCE;
}

export function bandFaults(
  values: readonly number[],
  bands: readonly Band[],
  parameters: DisclosureParameters,
): readonly string[] {
  const joined = bands.every(({ from, to }, at) => from <= to && from === (bands[at - 1]?.to ?? 0) + 1);
  const covers = joined && bands.at(-1)?.to === 5 && bands.length > 1;
  const levels = values.map((value) => Math.floor(value + 0.5 + TOLERANCE));
  const single = bands.flatMap(({ from, to, share }) => {
    const offices = levels.filter((level) => level >= from && level <= to).length;
    const exact = (100 * offices) / levels.length;
    return [
      ...(offices < parameters.bandMinimum ? [`a band of ${offices} offices`] : []),
      ...(shareIsRight(share, exact, parameters) ? [] : [`${exact} % is printed as ${JSON.stringify(share)}`]),
    ];
  });
  return [...(covers ? [] : [`bands that do not cover 1 to 5: ${JSON.stringify(bands)}`]), ...single];
}
