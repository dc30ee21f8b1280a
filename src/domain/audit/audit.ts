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

/** Takes the removals of all verdicts out of a release, and checks what is left. For callers that audit in workers. */
export function concludeAudit(
  { questionnaire, release, responses, withoutFigures }: AuditTask,
  variables: readonly AuditVariable[],
  verdicts: readonly Verdict[],
): Audited {
  const withheld = mergeRemovals(release, verdicts);
  const left = withheld.length === 0 ? release : withoutFigures(release, withheld);
  checkVerdicts(questionnaire, JSON.parse(JSON.stringify(left)) as PublishedFile, responses, variables, verdicts);
  return { passed: true, release: left, removed: countStatistics(release) - countStatistics(left), withheld };
}

/**
 * Attacks a release with only what it will contain, and takes out what discloses a value, until none is disclosed (method,
 * section 6, R11). One variable after the other; `audit.md` describes the attack. The same input and seed give
 * the same release.
 *
 * Throws when the release is not true to the responses, lacks a parameter, or a proof does not stand up to its check.
 */
export function audit(
  task: AuditTask,
  seed: number,
  report: (progress: AuditProgress) => void = () => undefined,
): Audited {
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
