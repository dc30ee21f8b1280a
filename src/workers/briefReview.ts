import { conflictsOf } from '@/domain/collection/acceptedResponses';
import type { CollectedFile, Decision, Detail } from '@/domain/collection/collectedFile';
import type { NearMatch } from '@/domain/collection/findNearMatches';
import type { Conflict, JudgedFile } from '@/domain/collection/judgedFile';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { CollectionReview } from '@/domain/collection/reviewCollection';

/** A verdict that differs from what the file's own rules say. */
interface BriefVerdict {
  readonly key: string;
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
  /** Place among the conflicts. */
  readonly conflict: number | null;
  readonly recoded: Decision | null;
  readonly code: string | null;
}

/** A review in few words: most files of a large collection are accepted, and the page has them already. */
export interface BriefReview {
  /** Keys in the order of the files. */
  readonly order: readonly string[];
  readonly verdicts: readonly BriefVerdict[];
  readonly conflicts: readonly Conflict[];
  readonly nearMatches: readonly NearMatch[];
}

/** A file without what the rules between files do not look at, so that thousands can be sent to a worker. */
export function withoutAnswers(file: CollectedFile): CollectedFile {
  if (!file.response) return file;
  const nothing = { answers: {}, notes: {}, profile: {}, consent: {}, topics: {}, closing: {} };
  return { ...file, response: { ...file.response, ...nothing } };
}

/** Says of a review only what cannot be known from the files themselves. */
export function toBriefReview(files: readonly CollectedFile[], { judged, nearMatches }: CollectionReview): BriefReview {
  const conflicts = conflictsOf(judged);
  const places = new Map(conflicts.map((conflict, place) => [conflict, place]));
  const before = new Map(files.map((file) => [file.key, file]));
  const isNews = (file: JudgedFile) =>
    file.conflict !== null || file.recoded !== null || file.reason !== before.get(file.key)?.reason;
  const verdicts = judged.filter(isNews).map(({ key, reason, detail, conflict, recoded, response }): BriefVerdict => ({
    key,
    reason,
    detail,
    conflict: conflict && (places.get(conflict) ?? null),
    recoded,
    code: response?.office.code ?? null,
  }));
  return { order: judged.map(({ key }) => key), verdicts, conflicts, nearMatches };
}

function withVerdict(
  file: CollectedFile,
  verdict: BriefVerdict | undefined,
  conflicts: readonly Conflict[],
): JudgedFile {
  if (!verdict) return { ...file, conflict: null, recoded: null };
  const { reason, detail, recoded, code } = verdict;
  const conflict = verdict.conflict === null ? null : (conflicts[verdict.conflict] ?? null);
  const { response } = file;
  const isRecoded = response && code !== null && code !== response.office.code;
  const judged = isRecoded ? { ...response, office: { ...response.office, code } } : response;
  return { ...file, reason, detail, conflict, recoded, response: judged };
}

/** The review of which a brief one tells, for the same files. */
export function fromBriefReview(
  files: readonly CollectedFile[],
  { order, verdicts, conflicts, nearMatches }: BriefReview,
): CollectionReview {
  const byKey = new Map(files.map((file) => [file.key, file]));
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  const judged = order.flatMap((key) => {
    const file = byKey.get(key);
    return file ? [withVerdict(file, verdictOf.get(key), conflicts)] : [];
  });
  return { judged, nearMatches };
}
