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
