import type { CellPlace, Release } from '@/domain/disclosure/benchmark';
import type { RosterOffice } from './roster';

const REMAINDER = 'other';

/** Natural groups that are published alone or merged, or that are gone by themselves: none of them is in the remainder. */
function groupsElsewhere({ groups, withheld }: Pick<Release, 'groups' | 'withheld'>, dimension: string): Set<string> {
  const published = groups.filter((group) => group.dimension === dimension).map(({ group }) => group);
  const removed = withheld.flatMap((entry) =>
    entry.dimension === dimension && entry.rule === 'R11' && !entry.topic && !entry.item ? (entry.group ?? []) : [],
  );
  return new Set(
    [...published, ...removed].filter((group) => group !== REMAINDER).flatMap((group) => group.split('+')),
  );
}

/**
 * Who is in a published group, by the place in the roster: its name says its parts; the remainder are all who belong to a group
 * of the dimension and to none that is named.
 */
export function membersOf(
  release: Pick<Release, 'groups' | 'withheld'>,
  { dimension, group }: CellPlace,
  roster: readonly RosterOffice[],
): readonly number[] {
  const natural = (office: RosterOffice) => office.groups[dimension];
  const isIn = (own: string) => {
    if (dimension === 'all') return true;
    return group === REMAINDER ? !groupsElsewhere(release, dimension).has(own) : group.split('+').includes(own);
  };
  return [...roster.keys()].filter((place) => {
    const own = roster[place] && natural(roster[place]);
    return own !== null && own !== undefined && isIn(own);
  });
}
