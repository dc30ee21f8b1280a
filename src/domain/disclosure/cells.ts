import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { ItemCell, TopicCell, Withheld } from './benchmark';
import type { DisclosureParameters } from './disclosureParameters';
import { judgeItem, judgeScores, judgeTargets, type Judged } from './figures';
import type { Group } from './groups';
import { populationOf, type Population } from './population';
import type { Variable, Variables } from './variables';
import { logOf, type WithheldPlace } from './withheldLog';

/** All that the figures of a release are made of. */
export interface Source {
  readonly questionnaire: Questionnaire;
  readonly parameters: DisclosureParameters;
  readonly offices: readonly Response[];
  /** By place of the office: whether its scores are published under its name. */
  readonly named: readonly boolean[];
  readonly variables: Variables;
}

const NOTHING: Variable = { perLevel: 1, values: [] };

/** A cell as far as it is published, and what is not. */
export interface Cell<T> {
  readonly cell: T;
  readonly judged: Judged;
  readonly place: WithheldPlace;
}

/** The cells of one group, one for each topic, in the order of the questionnaire. */
export function topicCells(source: Source, group: Group): readonly Cell<TopicCell>[] {
  const { questionnaire, parameters, named, variables } = source;
  const population = (variable: Variable | undefined): Population =>
    populationOf(variable ?? NOTHING, group, { named, threshold: parameters.topicThreshold });
  return questionnaire.topics.map(({ id: topic }, index) => {
    const scores = judgeScores(population(variables.scores[index]), parameters);
    const targets = judgeTargets(population(variables.targets[index]), parameters);
    const published = { ...scores.published, ...targets.published };
    const place = { dimension: group.dimension, group: group.group, topic };
    return {
      cell: { ...place, ...published },
      judged: { published, withheld: [...scores.withheld, ...targets.withheld] },
      place,
    };
  });
}

/** The cells of one group, one for each item, in the order of the questionnaire. */
export function itemCells(
  { questionnaire, parameters, named, variables }: Source,
  group: Group,
): readonly Cell<ItemCell>[] {
  return itemsOf(questionnaire).map(({ id: item }, index) => {
    const limits = { named, threshold: parameters.itemThreshold };
    const judged = judgeItem(populationOf(variables.items[index] ?? NOTHING, group, limits), parameters);
    const place = { dimension: group.dimension, group: group.group, item };
    return { cell: { ...place, ...judged.published }, judged, place };
  });
}

/** Those cells of which anything is published. */
export function publishedOf<T>(cells: readonly Cell<T>[]): readonly T[] {
  return cells.filter(({ judged }) => Object.keys(judged.published).length > 0).map(({ cell }) => cell);
}

/** What the log says of cells (R10). */
export function logsOf(cells: readonly Cell<unknown>[]): readonly Withheld[] {
  return cells.flatMap(({ place, judged }) => logOf(place, judged));
}
