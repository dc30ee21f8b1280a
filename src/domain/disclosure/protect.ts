import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { ItemCell, Release, TopicCell, Withheld } from './benchmark';
import { consentingOffices, isNamed } from './consentingOffices';
import { isParameterProblem, readDisclosureParameters, type DisclosureParameters } from './disclosureParameters';
import { findDisclosureProblem, type DisclosureProblem } from './disclosureProblem';
import { judgeItem, judgeScores, judgeTargets, type Judged } from './figures';
import { groupsOf, type Group } from './groups';
import type { GroupDraft } from './mergeGroups';
import { namedOffices } from './namedOffices';
import { officeBandOf } from './officeBand';
import { brokenFor, populationOf, type Population } from './population';
import { variablesOf, type Variable, type Variables } from './variables';
import { whyEmpty, type EmptyRelease } from './whyEmpty';
import { logOf, sortedLog, type WithheldPlace } from './withheldLog';

/** What a release says about itself besides its figures. */
export interface Occasion {
  /** UTC, YYYY-MM-DDTHH:MM:SSZ */
  readonly releasedAt: string;
  readonly wave: Release['wave'];
}

export type Protection =
  | { readonly kind: 'release'; readonly release: Release }
  | ({ readonly kind: 'empty' } & EmptyRelease)
  | { readonly kind: 'refused'; readonly problem: DisclosureProblem };

/** All that the figures of a release are made of. */
interface Source {
  readonly questionnaire: Questionnaire;
  readonly parameters: DisclosureParameters;
  readonly offices: readonly Response[];
  /** By place of the office: whether its scores are published under its name. */
  readonly named: readonly boolean[];
  readonly variables: Variables;
}

const NOTHING: Variable = { perLevel: 1, values: [] };

interface Cell<T> {
  readonly cell: T;
  readonly judged: Judged;
  readonly place: WithheldPlace;
}

function passesFor({ variables, named, parameters }: Source): (draft: GroupDraft) => boolean {
  const limits = { named, threshold: parameters.topicThreshold };
  const possible = variables.scores.filter((scores) => brokenFor(scores, 'all', limits) === null);
  return ({ members }) =>
    possible.length > 0 && possible.every((scores) => brokenFor(scores, members, limits) === null);
}

function topicCells(source: Source, group: Group): readonly Cell<TopicCell>[] {
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

function itemCells({ questionnaire, parameters, named, variables }: Source, group: Group): readonly Cell<ItemCell>[] {
  return itemsOf(questionnaire).map(({ id: item }, index) => {
    const limits = { named, threshold: parameters.itemThreshold };
    const judged = judgeItem(populationOf(variables.items[index] ?? NOTHING, group, limits), parameters);
    const place = { dimension: group.dimension, group: group.group, item };
    return { cell: { ...place, ...judged.published }, judged, place };
  });
}

function publishedOf<T>(cells: readonly Cell<T>[]): readonly T[] {
  return cells.filter(({ judged }) => Object.keys(judged.published).length > 0).map(({ cell }) => cell);
}

function logsOf(cells: readonly Cell<unknown>[]): readonly Withheld[] {
  return cells.flatMap(({ place, judged }) => logOf(place, judged));
}

function makeRelease(source: Source, responses: readonly Response[], occasion: Occasion): Release {
  const { questionnaire, parameters, offices } = source;
  const { groups, withheld } = groupsOf(questionnaire, offices, passesFor(source));
  const topics = groups.flatMap((group) => topicCells(source, group));
  const items = groups.flatMap((group) => itemCells(source, group));
  const { id, edition, hash } = questionnaire;
  const { releasedAt, wave } = occasion;
  return {
    wave,
    questionnaire: { id, edition, hash },
    releasedAt,
    parameters: { ...parameters },
    groups: groups.flatMap(({ dimension, group, members }) => {
      const n = officeBandOf(members.length, parameters.officeBands);
      return n === null ? [] : [{ dimension, group, n }];
    }),
    topics: publishedOf(topics),
    items: publishedOf(items),
    named: namedOffices(questionnaire, responses, parameters.steps.named),
    withheld: sortedLog([...withheld, ...logsOf(topics), ...logsOf(items)]),
  };
}

/** Whether a release publishes any figure at all; without one it must not be written. */
export function hasFigures({ topics, items }: Pick<Release, 'topics' | 'items'>): boolean {
  return topics.length > 0 || items.length > 0;
}

/**
 * Makes the protected figures of a wave by the rules R1 to R8 and R10 (method, section 6) from its accepted responses, one
 * per office. Only offices that agreed to published figures count; neither the order of the responses nor anything that the
 * others say changes a byte. Cells stand by group (all, sizes, regions, system types in natural order), then in questionnaire
 * order. The release must still pass the audit (R11); free texts (R9) are the caller's.
 *
 * `refused`: a parameter is missing or invalid (R8), or the responses are not of one wave of this edition. `empty`: no figure
 * can be published; says by which rule, and with how many offices one could.
 */
export function protect(questionnaire: Questionnaire, responses: readonly Response[], occasion: Occasion): Protection {
  const parameters = readDisclosureParameters(questionnaire.parameters.disclosure);
  if (isParameterProblem(parameters)) return { kind: 'refused', problem: parameters };
  const problem = findDisclosureProblem(questionnaire, responses);
  if (problem) return { kind: 'refused', problem };
  const offices = consentingOffices(responses);
  const variables = variablesOf(questionnaire, offices);
  const source = { questionnaire, parameters, offices, named: offices.map(isNamed), variables };
  const release = makeRelease(source, responses, occasion);
  return hasFigures(release) ? { kind: 'release', release } : { kind: 'empty', ...whyEmpty(source) };
}
