import type { Change } from '@/domain/assessment/change';

/** The changes of one day on the clock of this device. */
export interface HistoryDay {
  /** Time of its last change, ISO. */
  readonly at: string;
  readonly changes: readonly Change[];
}

const dayOf = (at: string) => new Date(at).toDateString();

/** Changes, newest first, day by day; what was restored may stand on an earlier day than what was made before it. */
export function daysOf(changes: readonly Change[]): readonly HistoryDay[] {
  const days: { at: string; changes: Change[] }[] = [];
  for (const change of changes) {
    const day = days.at(-1);
    if (day && dayOf(day.at) === dayOf(change.at)) day.changes.push(change);
    else days.push({ at: change.at, changes: [change] });
  }
  return days;
}
