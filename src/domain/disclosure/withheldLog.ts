import { DIMENSIONS } from '@/domain/aggregation/dimensions';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';
import type { CellPlace, Statistic, TopicCell, Withheld } from './benchmark';
import type { Judged } from './figures';

/** What an entry of the log is about, without the rule. */
export type WithheldPlace = Omit<Withheld, 'rule'>;

const STATISTICS: readonly Statistic[] = ['mean', 'median', 'p25', 'p75', 'target', 'bands'];

/** Whether the first place is the second one or contains it: what an entry leaves open it covers whole. */
export function covers(wide: WithheldPlace, narrow: WithheldPlace): boolean {
  return (
    wide.dimension === narrow.dimension &&
    (wide.group === undefined || wide.group === narrow.group) &&
    (wide.topic === undefined || wide.topic === narrow.topic) &&
    (wide.item === undefined || wide.item === narrow.item) &&
    (wide.statistic === undefined || wide.statistic === narrow.statistic)
  );
}

/** The statistics that a cell has. */
export function statisticsIn(cell: Pick<TopicCell, Statistic>): readonly Statistic[] {
  return STATISTICS.filter((statistic) => cell[statistic] !== undefined);
}

/** The entries of one cell: one for the cell when one rule withholds all of it, else one for each statistic. */
export function logOf(place: WithheldPlace, { published, withheld }: Judged): readonly Withheld[] {
  const [first] = withheld;
  const whole = statisticsIn(published).length === 0 && withheld.every(({ rule }) => rule === first?.rule);
  if (first && whole) return [{ ...place, rule: first.rule }];
  return withheld.map(({ statistic, rule }) => ({ ...place, statistic, rule }));
}

function compare(a: Withheld, b: Withheld): number {
  return (
    DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
    compareCodePoints(a.group ?? '', b.group ?? '') ||
    compareCodePoints(a.topic ?? '', b.topic ?? '') ||
    compareCodePoints(a.item ?? '', b.item ?? '') ||
    STATISTICS.indexOf(a.statistic ?? 'mean') - STATISTICS.indexOf(b.statistic ?? 'mean')
  );
}

/** The log in one order that follows from its entries alone, so that it does not tell when an entry was written (R10). */
export function sortedLog(entries: readonly Withheld[]): readonly Withheld[] {
  return entries.toSorted(compare);
}

/** The place of a cell in the log. */
export function placeOf({ dimension, group, topic, item }: CellPlace & WithheldPlace): WithheldPlace {
  return { dimension, group, ...(topic === undefined ? {} : { topic }), ...(item === undefined ? {} : { item }) };
}
