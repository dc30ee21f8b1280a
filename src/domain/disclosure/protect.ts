import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Release } from './benchmark';
import { itemCells, logsOf, publishedOf, topicCells, type Source } from './cells';
import { consentingOffices, isNamed } from './consentingOffices';
import { isParameterProblem, readDisclosureParameters } from './disclosureParameters';
import { findDisclosureProblem, type DisclosureProblem } from './disclosureProblem';
import { groupsOf } from './groups';
import type { Passes } from './mergeGroups';
import { namedOffices } from './namedOffices';
import { officeBandOf } from './officeBand';
import { brokenFor } from './population';
import { variablesOf } from './variables';
import { whyEmpty, type EmptyRelease } from './whyEmpty';
import { sortedLog } from './withheldLog';

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

/** R5: a group passes with R2 to R4 for the mean of every topic that all offices together have a mean of. */
function passesFor({ variables, named, parameters }: Source): Passes {
  const limits = { named, threshold: parameters.topicThreshold };
  const possible = variables.scores.filter((scores) => brokenFor(scores, 'all', limits) === null);
  return ({ members }) =>
    possible.length > 0 && possible.every((scores) => brokenFor(scores, members, limits) === null);
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
