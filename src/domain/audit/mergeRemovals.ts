import type { CellPlace, Release, Statistic, TopicCell, Withheld } from '@/domain/disclosure/benchmark';
import type { Verdict } from './auditVariable';
import type { Removal, Subject } from './variable';

const QUANTILES = ['median', 'p25', 'p75'] as const satisfies readonly Statistic[];
const OF_SCORES = ['mean', ...QUANTILES, 'bands'] as const satisfies readonly Statistic[];

/** The statistics that a removal is about; null for a whole item cell, since an item is nothing but its cell. */
function statisticsOf({ kind }: Subject, { part }: Removal): readonly Statistic[] | null {
  switch (part) {
    case 'bands':
      return ['bands'];
    case 'quantiles':
      return QUANTILES;
    case 'bands-and-quantiles':
      return [...QUANTILES, 'bands'];
    case 'cell':
      if (kind === 'item') return null;
      return kind === 'target' ? ['target'] : OF_SCORES;
    default:
      return part satisfies never;
  }
}

function cellOf({ topics, items }: Release, { dimension, group }: CellPlace, subject: Subject): Partial<TopicCell> {
  const isThere = (cell: CellPlace) => cell.dimension === dimension && cell.group === group;
  const found =
    subject.kind === 'item'
      ? items.find((cell) => isThere(cell) && cell.item === subject.item)
      : topics.find((cell) => isThere(cell) && cell.topic === subject.topic);
  return found ?? {};
}

/** Whether the log gives a reason of the rules for the absence of a statistic; it goes with the statistic's cell. */
function isLogged({ withheld }: Release, place: CellPlace, subject: Subject, statistic: Statistic): boolean {
  return withheld.some(
    (entry) =>
      entry.dimension === place.dimension &&
      entry.group === place.group &&
      entry.rule === 'R7' &&
      entry.statistic === statistic &&
      (subject.kind === 'item' ? entry.item === subject.item : entry.topic === subject.topic),
  );
}

function entriesFor(release: Release, subject: Subject, removal: Removal): readonly Withheld[] {
  const { dimension, group } = removal;
  const about = subject.kind === 'item' ? { item: subject.item } : { topic: subject.topic };
  const entry = { dimension, group, ...about, rule: 'R11' } as const;
  const cell = cellOf(release, removal, subject);
  const isThere = (statistic: Statistic) =>
    cell[statistic] !== undefined || isLogged(release, removal, subject, statistic);
  return (
    statisticsOf(subject, removal)
      ?.filter(isThere)
      .map((statistic) => ({ ...entry, statistic })) ?? [entry]
  );
}

/**
 * The removals of all variables as entries of the log: what is published, and what the log tells, of each removed part. A
 * topic's cell holds scores and a target, which are audited apart; so it is named statistic by statistic, and goes as a whole
 * only when nothing is left in it.
 *
 * Variables can be audited in any order or at once: a removal takes away constraints and adds none, so a world that was
 * consistent before stays so, also when more goes than was asked for (a group without cells, a dimension with one group).
 */
export function mergeRemovals(release: Release, verdicts: readonly Verdict[]): readonly Withheld[] {
  const entries = verdicts.flatMap(({ subject, removals }) =>
    removals.flatMap((removal) => entriesFor(release, subject, removal)),
  );
  const unique = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...unique.values()];
}
