import type { Response } from '@/domain/collection/response';
import type { Release, Withheld } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { attackRelease } from './attackRelease';
import { auditVariable, type Verdict } from './auditVariable';
import { checkVerdicts } from './checkVerdicts';
import type { PublishedFile } from './checkWorld';
import { mergeRemovals } from './mergeRemovals';
import type { AuditVariable } from './variable';

/** What an audit has let pass. */
export interface Audited {
  readonly passed: true;
  /** The release as it may be published. It may hold no figure any more; then it must not be written. */
  readonly release: Release;
  /** Statistics that had to go: each mean, median, quartile, target and distribution of a cell counts once. */
  readonly removed: number;
  /** The same as entries of the log. */
  readonly withheld: readonly Withheld[];
}

/** What an audit is given. */
export interface AuditTask {
  readonly questionnaire: Questionnaire;
  readonly release: Release;
  /** The responses that the release was made from, with or without those that did not agree to published figures. */
  readonly responses: readonly Response[];
  /** Gives a release without some of its figures, and with the log that says so. */
  readonly withoutFigures: (release: Release, removals: readonly Withheld[]) => Release;
  /** Gives what is read from the file that a release becomes; it is not asked about a release that holds no figure. */
  readonly asPublished: (audited: Pick<Audited, 'release' | 'removed'>) => Promise<PublishedFile>;
}

/** Where an audit stands: `done` of `total` secret values of all variables. */
export interface AuditProgress {
  readonly done: number;
  readonly total: number;
}

function countStatistics({ topics, items }: Pick<Release, 'topics' | 'items'>): number {
  const statistics = ['mean', 'median', 'p25', 'p75', 'target', 'bands'];
  return [...topics, ...items].flatMap((cell) => statistics.filter((statistic) => statistic in cell)).length;
}

/**
 * Takes the removals of all verdicts out of a release, and checks every proof against the file that is left to be published,
 * written and read again. For callers that audit in workers. Rejects when a proof does not stand up to its check.
 */
export async function concludeAudit(
  { questionnaire, release, responses, withoutFigures, asPublished }: AuditTask,
  variables: readonly AuditVariable[],
  verdicts: readonly Verdict[],
): Promise<Audited> {
  const withheld = mergeRemovals(release, verdicts);
  const left = withheld.length === 0 ? release : withoutFigures(release, withheld);
  const removed = countStatistics(release) - countStatistics(left);
  const isEmpty = left.topics.length + left.items.length === 0;
  if (!isEmpty) {
    checkVerdicts(questionnaire, await asPublished({ release: left, removed }), responses, variables, verdicts);
  }
  return { passed: true, release: left, removed, withheld };
}

/**
 * Attacks a release with only what it will contain, and takes out what discloses a value, until none is disclosed (method,
 * section 6, R11). One variable after the other; `audit.md` describes the attack. The same input and seed give
 * the same release.
 *
 * Rejects when the release is not true to the responses, lacks a parameter, or a proof does not stand up to its check.
 */
export async function audit(
  task: AuditTask,
  seed: number,
  report: (progress: AuditProgress) => void = () => undefined,
): Promise<Audited> {
  const variables = attackRelease(task.questionnaire, task.release, task.responses);
  const total = variables.reduce((sum, { offices }) => sum + offices.filter(({ secret }) => secret).length, 0);
  let done = 0;
  const verdicts = variables.map((variable) =>
    auditVariable(variable, seed, () => {
      done += 1;
      report({ done, total });
    }),
  );
  return concludeAudit(task, variables, verdicts);
}
