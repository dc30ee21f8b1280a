import type { Entry } from '@/domain/assessment/assessment';
import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { Change } from '@/domain/assessment/change';
import { fromEntries } from '@/domain/assessment/entriesOf';
import type { AssessmentRow } from './rows';

/** An assessment as a backup holds it, from its rows. */
export function toAssessmentBackup(
  row: AssessmentRow,
  entries: readonly Entry[],
  history: readonly Change[],
): AssessmentBackup {
  const others = entries.filter(({ path, at }) => !path.startsWith('answer/') && at !== '');
  const times = Object.fromEntries(others.map(({ path, at }) => [path, at]));
  return { assessment: fromEntries(row, entries), times, history };
}
