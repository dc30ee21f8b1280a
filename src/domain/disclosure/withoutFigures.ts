import type { CellPlace, Release, TopicCell, Withheld } from './benchmark';
import { covers, placeOf, sortedLog, statisticsIn, type WithheldPlace } from './withheldLog';

type Figures = Pick<Release, 'groups' | 'topics' | 'items'>;

const isIn =
  ({ dimension, group }: CellPlace) =>
  (other: CellPlace): boolean =>
    other.dimension === dimension && other.group === group;

/** Cells without the statistics that a removal covers; a cell that has none left goes. */
function thinned<T extends CellPlace>(cells: readonly T[], removals: readonly WithheldPlace[]): readonly T[] {
  return cells.flatMap((cell): T[] => {
    const place = placeOf(cell);
    const statistics = statisticsIn(cell as Partial<TopicCell>);
    const gone = statistics.filter((statistic) => removals.some((removal) => covers(removal, { ...place, statistic })));
    if (gone.length === statistics.length) return [];
    return [Object.fromEntries(Object.entries(cell).filter(([name]) => !gone.some((own) => own === name))) as T];
  });
}

/** Groups that still have a cell, of dimensions that still have two groups; and the cells of these groups. */
function inhabited({ groups, topics, items }: Figures): Figures {
  const withCells = groups.filter((group) => topics.some(isIn(group)) || items.some(isIn(group)));
  const count = (dimension: string) => withCells.filter((group) => group.dimension === dimension).length;
  const left = withCells.filter(({ dimension }) => dimension === 'all' || count(dimension) > 1);
  const isLeft = (cell: CellPlace) => left.some(isIn(cell));
  return { groups: left, topics: topics.filter(isLeft), items: items.filter(isLeft) };
}

/** Dimensions, groups and cells that one set of figures has and the other has no more, widest first. */
function vanished(before: Figures, after: Figures): readonly WithheldPlace[] {
  const dimensions = [...new Set(before.groups.map(({ dimension }) => dimension))]
    .filter((dimension) => !after.groups.some((group) => group.dimension === dimension))
    .map((dimension) => ({ dimension }));
  const groups = before.groups
    .filter((group) => !after.groups.some(isIn(group)))
    .map(({ dimension, group }) => ({ dimension, group }));
  const left = [...after.topics, ...after.items].map(placeOf);
  const cells = [...before.topics, ...before.items]
    .map(placeOf)
    .filter((cell) => !left.some((other) => covers(other, cell)));
  return [...dimensions, ...groups, ...cells];
}

/** The log with what has gone now, each once and as widely as it has gone; finer entries and other reasons give way. */
function logWith(log: readonly Withheld[], gone: readonly WithheldPlace[]): readonly Withheld[] {
  const widest = gone.filter(
    (place, index) =>
      !gone.some((other, at) => at !== index && covers(other, place) && (at < index || !covers(place, other))),
  );
  const kept = log.filter((entry) => !gone.some((place) => covers(place, entry)));
  const isLogged = (place: WithheldPlace) => kept.some((entry) => covers(entry, place));
  const added = widest.filter((place) => !isLogged(place)).map((place): Withheld => ({ ...place, rule: 'R11' }));
  return sortedLog([...kept, ...added]);
}

/**
 * A release without some of its figures, for what the audit does not let pass (R11). A removal without `statistic` takes the
 * cell, without `topic` and `item` the group, without `group` the dimension. What follows goes too: a cell without
 * statistics, a group without cells, a dimension with fewer than two groups. Everything that went is logged as R11, and so is
 * what a removal names that another rule had withheld, since its reason may tell something. A removal that names neither a
 * figure nor an entry of the log changes nothing. Nothing is rounded anew: printed figures are the only ones there are.
 */
export function withoutFigures(release: Release, removals: readonly WithheldPlace[]): Release {
  const after = inhabited({
    groups: release.groups,
    topics: thinned(release.topics, removals),
    items: thinned(release.items, removals),
  });
  const cells = [...release.topics, ...release.items].map((cell) => ({ cell, place: placeOf(cell) }));
  const matters = (removal: WithheldPlace) =>
    release.withheld.some((entry) => covers(removal, entry)) ||
    cells.some(({ cell, place }) =>
      statisticsIn(cell as Partial<TopicCell>).some((statistic) => covers(removal, { ...place, statistic })),
    );
  const gone = [...vanished(release, after), ...removals.filter(matters)];
  return { ...release, ...after, withheld: logWith(release.withheld, gone) };
}
