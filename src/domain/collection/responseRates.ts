import { REGIONS, regionOf, type Region } from './regions';
import type { Attendance } from './whoHasAnswered';

/** How many of the invited offices of a region have an accepted response. */
export interface ResponseRate {
  /** Null: offices whose code belongs to no region. */
  readonly region: Region | null;
  /** At least one. */
  readonly invited: number;
  readonly answered: number;
}

const LETTERS_OF_COUNTRY = 2;

/** Of an office that has not answered nothing but code and name is known: the country is the beginning of its code. */
function regionOfCode(code: string): Region | null {
  return regionOf(code.slice(0, LETTERS_OF_COUNTRY));
}

/**
 * The response rate by region, over the invited offices alone; a region without one has no row, offices without a region
 * stand last. Empty when any office may answer.
 */
export function responseRates({ answered, waiting }: Attendance): readonly ResponseRate[] {
  const count = (offices: Attendance['answered'], region: Region | null) =>
    offices.filter(({ code }) => regionOfCode(code) === region).length;
  return [...REGIONS, null]
    .map((region) => ({
      region,
      invited: count(answered, region) + count(waiting, region),
      answered: count(answered, region),
    }))
    .filter(({ invited }) => invited > 0);
}
