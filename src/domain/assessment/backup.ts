import type { Assessment, Entry, EntryPath } from './assessment';
import type { Change } from './change';
import { entriesOf } from './entriesOf';

/** Everything that one device knows of an assessment. */
export interface AssessmentBackup {
  readonly assessment: Assessment;
  /** Since when places other than answers hold their value; absent where nobody knows. Answers carry their own time. */
  readonly times: Readonly<Partial<Record<EntryPath, string>>>;
  /** Oldest first; empty in a copy that was saved without it. */
  readonly history: readonly Change[];
}

/** The filled places of a backup with their times, empty where unknown. */
export function entriesOfBackup({ assessment, times }: AssessmentBackup): readonly Entry[] {
  return entriesOf(assessment, (path) => times[path] ?? '');
}

/**
 * When an assessment was changed last, as far as its backup tells: the latest time of its history, answers and other places;
 * without any, when it was begun.
 */
export function lastChangeOf({ assessment, times, history }: AssessmentBackup): string {
  const places = [...Object.values(assessment.answeredAt), ...Object.values(times)];
  const known = [...history.map(({ at }) => at), ...places.filter((at) => at !== undefined)];
  return known.reduce((latest, at) => (at > latest ? at : latest), assessment.createdAt);
}
