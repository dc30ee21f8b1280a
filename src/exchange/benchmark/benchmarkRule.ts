import type { Band, Benchmark, CellPlace, ItemCell, TopicCell } from '@/domain/disclosure/benchmark';
import { isParameterProblem, readDisclosureParameters } from '@/domain/disclosure/disclosureParameters';
import { covers, placeOf, statisticsIn } from '@/domain/disclosure/withheldLog';
import { itemsOf, LEVELS, topicOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { indexOfRepeated } from '@/exchange/reading/indexOfRepeated';
import { isCalendarDay } from '@/exchange/reading/isCalendarDay';

function contradiction(path: string): FileProblem {
  return problem('rule', { kind: 'contradiction', values: { path } });
}

/** The first problem that a list has, with the index of what has it. */
function firstProblem<T>(
  list: readonly T[],
  find: (value: T, index: number) => FileProblem | null,
): FileProblem | null {
  for (const [index, value] of list.entries()) {
    const found = find(value, index);
    if (found) return found;
  }
  return null;
}

function headRule({ releasedAt, wave, parameters, audit }: Benchmark): FileProblem | null {
  if (!isCalendarDay(releasedAt)) return brokenRule('date', 'releasedAt');
  if ((wave.from === undefined) !== (wave.to === undefined)) return contradiction('wave');
  if (wave.from !== undefined && wave.to !== undefined && wave.to < wave.from) return brokenRule('period', 'wave.to');
  const read = readDisclosureParameters(parameters);
  if (isParameterProblem(read)) return contradiction(`parameters.${read.name}`);
  return audit.coalition < read.coalition ? contradiction('audit.coalition') : null;
}

/** Groups stand once, all offices first; a dimension has none or several, and numbers of offices are those of the parameters. */
function groupsRule({ groups, parameters }: Benchmark): FileProblem | null {
  const keys = groups.map(({ dimension, group }) => `${dimension} ${group}`);
  const twice = indexOfRepeated(keys);
  if (twice >= 0) return contradiction(`groups[${twice}]`);
  return firstProblem(groups, ({ dimension, group, n }, index) => {
    const alone = groups.filter((other) => other.dimension === dimension).length < 2;
    const misplaced = dimension === 'all' ? group !== 'all' : alone;
    const known = (parameters['officeBands'] as readonly string[]).includes(n);
    return misplaced || !known ? contradiction(`groups[${index}]`) : null;
  });
}

function coverAllLevels(bands: readonly Band[]): boolean {
  const joined = bands.every(({ from, to }, index) => from <= to && from === (bands[index - 1]?.to ?? 0) + 1);
  return joined && bands.length > 1 && bands.at(-1)?.to === LEVELS.length;
}

function isOrdered(figures: readonly (number | undefined)[]): boolean {
  const given = figures.filter((figure) => figure !== undefined);
  return given.every((figure, index) => figure >= (given[index - 1] ?? figure));
}

/** A cell is of a published group, says something, and its figures suit each other. */
function cellRule(cell: TopicCell | ItemCell, path: string, groups: readonly CellPlace[]): FileProblem | null {
  const { dimension, group, bands } = cell;
  const { p25, median, p75 }: Partial<TopicCell> = cell;
  if (!groups.some((other) => other.dimension === dimension && other.group === group)) return contradiction(path);
  if (statisticsIn(cell).length === 0 || !isOrdered([p25, median, p75])) return contradiction(path);
  return bands && !coverAllLevels(bands) ? contradiction(`${path}.bands`) : null;
}

function cellsRule({ groups, topics, items }: Benchmark, questionnaire: Questionnaire): FileProblem | null {
  if (topics.length + items.length === 0) return contradiction('topics');
  const known = new Set(itemsOf(questionnaire).map(({ id }) => id));
  const topicTwice = indexOfRepeated(topics.map(({ dimension, group, topic }) => `${dimension} ${group} ${topic}`));
  if (topicTwice >= 0) return brokenRule('topic-twice', `topics[${topicTwice}]`);
  const itemTwice = indexOfRepeated(items.map(({ dimension, group, item }) => `${dimension} ${group} ${item}`));
  if (itemTwice >= 0) return brokenRule('item-twice', `items[${itemTwice}]`);
  return (
    firstProblem(topics, (cell, index) => {
      if (!topicOf(questionnaire, cell.topic)) return brokenRule('unknown-topic', `topics[${index}].topic`);
      return cellRule(cell, `topics[${index}]`, groups);
    }) ??
    firstProblem(items, (cell, index) => {
      if (!known.has(cell.item)) return brokenRule('unknown-item', `items[${index}].item`);
      return cellRule(cell, `items[${index}]`, groups);
    })
  );
}

/** The log names nothing that is published. */
function logRule({ topics, items, withheld }: Benchmark): FileProblem | null {
  const published = [...topics, ...items].flatMap((cell) =>
    statisticsIn(cell).map((statistic) => ({ ...placeOf(cell), statistic })),
  );
  const contradicts = (place: (typeof withheld)[number]) => published.some((figure) => covers(place, figure));
  const index = withheld.findIndex((place) => (place.topic && place.item) || contradicts(place));
  return index >= 0 ? contradiction(`withheld[${index}]`) : null;
}

function namedRule({ named }: Benchmark, questionnaire: Questionnaire): FileProblem | null {
  const twice = indexOfRepeated(named.map(({ code }) => code));
  if (twice >= 0) return brokenRule('office-twice', `named[${twice}].code`);
  return firstProblem(named, ({ topics = [] }, index) => {
    const repeated = indexOfRepeated(topics.map(({ topic }) => topic));
    if (repeated >= 0) return brokenRule('topic-twice', `named[${index}].topics[${repeated}].topic`);
    const unknown = topics.findIndex(({ topic }) => !topicOf(questionnaire, topic));
    return unknown >= 0 ? brokenRule('unknown-topic', `named[${index}].topics[${unknown}].topic`) : null;
  });
}

/**
 * The first rule that a benchmark breaks although the schema accepts it, or null. Nobody can tell from the file whether its
 * figures are true; that it does not contradict itself and could have come from the disclosure rules can be told.
 */
export function benchmarkRule(benchmark: Benchmark, questionnaire: Questionnaire): FileProblem | null {
  return (
    headRule(benchmark) ??
    groupsRule(benchmark) ??
    cellsRule(benchmark, questionnaire) ??
    logRule(benchmark) ??
    namedRule(benchmark, questionnaire)
  );
}
