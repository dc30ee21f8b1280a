import type { Response } from '@/domain/collection/response';
import type { Dimension, ItemCell, Release, Statistic, TopicCell } from '@/domain/disclosure/benchmark';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { bandFaults, isRounded, meanFaults, quantileFaults } from './figureFaults';
import { plainGroup, plainGroups, plainLevel, plainScore, plainTarget } from './plainValues';

const GROUPED = ['size', 'region', 'system'] as const satisfies readonly Dimension[];
const ITEM_STATISTICS = ['mean', 'bands'] as const satisfies readonly Statistic[];
const STATISTICS = ['mean', 'median', 'p25', 'p75', 'target', 'bands'] as const satisfies readonly Statistic[];
const QUANTILES = [
  ['p25', 0.25],
  ['median', 0.5],
  ['p75', 0.75],
] as const;

type Values = readonly (number | null)[];

interface Context {
  readonly questionnaire: Questionnaire;
  readonly offices: readonly Response[];
  readonly release: Release;
  readonly audited: boolean;
  readonly parameters: Questionnaire['parameters']['disclosure'];
  /** Entries of the log by what they cover, as one text each. */
  readonly log: ReadonlySet<string>;
  /** By topic or item and by place of the office. */
  readonly scores: ReadonlyMap<string, Values>;
  readonly targets: ReadonlyMap<string, Values>;
  readonly levels: ReadonlyMap<string, Values>;
  readonly groups: ReadonlyMap<Dimension, readonly (string | null)[]>;
}

const isNamed = (response: Response) => response.consent['name'] === 'topic-levels';
const key = (...parts: readonly (string | undefined)[]) => parts.map((part) => part ?? '').join('/');
const keyOf = (cell: { dimension: string; group: string; topic?: string; item?: string }) =>
  key(cell.dimension, cell.group, cell.topic, cell.item);

/** The natural groups of a published one; those of a remainder are named by the log. */
function partsOf({ release }: Context, dimension: Dimension, group: string): readonly string[] {
  if (group !== 'other') return group.split('+');
  return release.withheld.flatMap((entry) =>
    entry.dimension === dimension && entry.rule === 'R5' && entry.group !== undefined ? [entry.group] : [],
  );
}

function isMember(context: Context, dimension: Dimension, group: string): readonly boolean[] {
  if (dimension === 'all') return context.offices.map(() => true);
  const parts = new Set<string | null>(partsOf(context, dimension, group));
  return (context.groups.get(dimension) ?? []).map((group) => parts.has(group));
}

/** Why R2 to R4 forbid any figure about these offices, or null. */
function forbidden(context: Context, values: Values, inside: readonly boolean[], threshold: number): string | null {
  const count = (wanted: (at: number) => boolean) => values.filter((value, at) => value !== null && wanted(at)).length;
  const unnamed = (at: number) => !isNamed(context.offices[at] as Response);
  const tooFew = (offices: number) => offices < threshold;
  const between = (offices: number) => offices > 0 && offices < threshold;
  if (tooFew(count((at) => inside[at] === true))) return 'R2';
  if (between(count((at) => inside[at] === true && unnamed(at)))) return 'R3';
  if (inside.every(Boolean)) return null;
  const rest = (at: number) => inside[at] !== true;
  return tooFew(count(rest)) || between(count((at) => rest(at) && unnamed(at))) ? 'R4' : null;
}

function checkCell(
  context: Context,
  cell: Partial<TopicCell>,
  of: {
    readonly values: Values;
    readonly targets: Values;
    readonly inside: readonly boolean[];
    readonly item: boolean;
  },
): readonly string[] {
  const { parameters } = context;
  const { steps, coding } = parameters;
  const threshold = of.item ? parameters.itemThreshold : parameters.topicThreshold;
  const fineFrom = of.item ? parameters.itemFineThreshold : parameters.topicFineThreshold;
  const moreFrom = of.item ? parameters.itemThreshold : parameters.topicFineThreshold;
  const population = (values: Values) =>
    values.flatMap((value, at) => (of.inside[at] ? (value ?? []) : [])).sort((a, b) => a - b);
  const own = population(of.values);
  const step = (offices: number) => (offices >= fineFrom ? steps.mean : steps.coarseMean);
  const has = (names: readonly Statistic[]) => names.some((name) => cell[name] !== undefined);
  const targets = population(of.targets);
  const broken = has(['mean', 'median', 'p25', 'p75', 'bands'])
    ? forbidden(context, of.values, of.inside, threshold)
    : null;
  const brokenTarget = has(['target']) ? forbidden(context, of.targets, of.inside, threshold) : null;
  return [
    ...[broken, brokenTarget].flatMap((rule) => (rule ? [`${rule} forbids a figure`] : [])),
    ...(has(['median', 'p25', 'p75', 'bands']) && own.length < moreFrom ? [`more than a mean of ${own.length}`] : []),
    ...(cell.mean === undefined ? [] : meanFaults(own, cell.mean, step(own.length), coding)),
    ...(cell.target === undefined ? [] : meanFaults(targets, cell.target, step(targets.length), coding)),
    ...QUANTILES.flatMap(([name, p]) => {
      const printed = cell[name];
      return printed === undefined ? [] : quantileFaults(own, p, printed, steps.quantile);
    }),
    ...(cell.bands === undefined ? [] : bandFaults(own, cell.bands, parameters)),
  ];
}

/** What is neither published nor in the log, or both. */
function logFaults({ log }: Context, cell: Partial<TopicCell> | undefined, place: string, own: readonly Statistic[]) {
  return own.flatMap((statistic) => {
    const published = cell?.[statistic] !== undefined;
    if (published !== (log.has(place) || log.has(key(place, statistic)))) return [];
    return [published ? `${statistic} is published and logged` : `${statistic} is neither published nor logged`];
  });
}

function groupFaults(context: Context, { dimension, group, n }: Release['groups'][number]): readonly string[] {
  const { questionnaire, offices, release, parameters, audited } = context;
  const inside = isMember(context, dimension, group);
  const members = inside.filter(Boolean).length;
  const [from = 0, to = Infinity] = n.endsWith('+') ? [parseInt(n, 10)] : n.split('-').map(Number);
  const band = members < from || members > to || !parameters.officeBands.includes(n);
  const topics = new Map(release.topics.map((cell) => [keyOf(cell), cell]));
  const items = new Map(release.items.map((cell) => [keyOf(cell), cell]));
  const none = offices.map(() => null);
  const about = (place: string, faults: readonly string[]) => faults.map((fault) => `${place}: ${fault}.`);
  return [
    ...(band ? [`${dimension} ${group}: ${members} offices are printed as ${n}.`] : []),
    ...questionnaire.topics.flatMap(({ id }) => {
      const cell = topics.get(key(dimension, group, id, ''));
      const missing = !audited && !cell?.mean && topics.get(key('all', 'all', id, ''))?.mean !== undefined;
      const [values, targets] = [context.scores.get(id) ?? none, context.targets.get(id) ?? none];
      return about(`${dimension} ${group} ${id}`, [
        ...(missing ? ['no mean, though all offices have one'] : []),
        ...(cell ? checkCell(context, cell, { values, targets, inside, item: false }) : []),
        ...logFaults(context, cell, key(dimension, group, id, ''), STATISTICS),
      ]);
    }),
    ...itemsOf(questionnaire).flatMap(({ id }) => {
      const cell = items.get(key(dimension, group, '', id));
      const values = context.levels.get(id) ?? none;
      return about(`${dimension} ${group} ${id}`, [
        ...(cell ? checkCell(context, cell, { values, targets: none, inside, item: true }) : []),
        ...logFaults(context, cell, key(dimension, group, '', id), ITEM_STATISTICS),
      ]);
    }),
  ];
}

function dimensionFaults(context: Context, dimension: (typeof GROUPED)[number]): readonly string[] {
  const { questionnaire, release, log, audited } = context;
  const groups = release.groups.filter((group) => group.dimension === dimension).map(({ group }) => group);
  const parts = groups.flatMap((group) => partsOf(context, dimension, group));
  const natural = plainGroups(questionnaire, dimension);
  const places = groups.map((group) => (group === 'other' ? Infinity : natural.indexOf(group.split('+')[0] ?? '')));
  const found = new Set(context.groups.get(dimension));
  const lost = natural.filter((group) => found.has(group) && !parts.includes(group));
  const unlogged = natural.filter((group) => {
    const logged = log.has(key(dimension, '', '', '')) || log.has(key(dimension, group, '', ''));
    return groups.includes(group) === logged;
  });
  const disordered = places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1));
  return [
    ...(groups.length === 1 ? [`${dimension} has one group.`] : []),
    ...(new Set(parts).size === parts.length ? [] : [`${dimension}: groups overlap.`]),
    ...(disordered ? [`${dimension}: groups are not in their order.`] : []),
    ...unlogged.map((group) => `${dimension}: ${group} is both or neither published and logged.`),
    ...(!audited && groups.length > 0 ? lost.map((group) => `${dimension}: ${group} is in no published group.`) : []),
  ];
}

function orderFaults({ questionnaire, release }: Context): readonly string[] {
  const topics = release.groups.flatMap((group) =>
    questionnaire.topics.map(({ id }) => keyOf({ ...group, topic: id })),
  );
  const items = release.groups.flatMap((group) =>
    itemsOf(questionnaire).map(({ id }) => keyOf({ ...group, item: id })),
  );
  const check = (cells: readonly (TopicCell | ItemCell)[], order: readonly string[]) => {
    const places = cells.map((cell) => order.indexOf(keyOf(cell)));
    return places.every((place, at) => place > (places[at - 1] ?? -1));
  };
  const right = check(release.topics, topics) && check(release.items, items);
  return right ? [] : ['Cells are not in order, stand twice or are of an unknown group.'];
}

function namedFaults({ questionnaire, release, parameters }: Context, responses: readonly Response[]) {
  const agreed = responses.filter(({ consent }) => ['participant', 'topic-levels'].includes(String(consent['name'])));
  const who = agreed.map(({ office }) => office.code).sort();
  const others = release.named.map(({ code }) => code).join() === who.join() ? [] : ['Not who agreed is named.'];
  const wrong = release.named.flatMap(({ code, topics }) => {
    const response = agreed.find(({ office }) => office.code === code);
    if (!response) return [];
    const withTopics = isNamed(response) && response.consent['benchmark'] === true;
    const scores = (topics ?? []).filter(({ topic, score }) => {
      const exact = plainScore(questionnaire, response, topic);
      return exact === null || !isRounded(score, exact, parameters.steps.named);
    });
    return [
      ...((topics !== undefined) === withTopics ? [] : [`${code} is named with what it did not agree to.`]),
      ...scores.map(({ topic, score }) => `${code}: ${score} is not its score in ${topic}.`),
    ];
  });
  return [...others, ...wrong];
}

function contextOf(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  release: Release,
  audited: boolean,
): Context {
  const offices = responses.filter((response) => response.consent['benchmark'] === true);
  const valuesOf = (ids: readonly { id: string }[], valueOf: (office: Response, id: string) => number | null) =>
    new Map(ids.map(({ id }) => [id, offices.map((office) => valueOf(office, id))]));
  const log = release.withheld.map(({ dimension, group, topic, item, statistic }) =>
    statistic ? key(dimension, group, topic, item, statistic) : key(dimension, group, topic, item),
  );
  return {
    questionnaire,
    offices,
    release,
    audited,
    parameters: questionnaire.parameters.disclosure,
    log: new Set(log),
    scores: valuesOf(questionnaire.topics, (office, id) => plainScore(questionnaire, office, id)),
    targets: valuesOf(questionnaire.topics, plainTarget),
    levels: valuesOf(itemsOf(questionnaire), plainLevel),
    groups: new Map(GROUPED.map((name) => [name, offices.map((office) => plainGroup(questionnaire, office, name))])),
  };
}

/**
 * Everything about a release that is untrue or that the rules R2 to R7 and R10 forbid, a sentence each. Recomputed from the
 * responses in the plainest way. In an audited release figures may be missing, as long as the log says so.
 */
export function releaseFaults(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  release: Release,
  { audited = false } = {},
): readonly string[] {
  const context = contextOf(questionnaire, responses, release, audited);
  return [
    ...release.groups.flatMap((group) => groupFaults(context, group)),
    ...GROUPED.flatMap((dimension) => dimensionFaults(context, dimension)),
    ...orderFaults(context),
    ...namedFaults(context, responses),
  ];
}
