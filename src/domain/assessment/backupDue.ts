import type { Change } from './change';

/** What is known of the last backup of an assessment or a wave. */
export interface LastBackup {
  /** ISO. */
  readonly at: string;
  /** Changes that it holds: up to this sequence of an assessment, so many of a wave. */
  readonly upTo: number;
}

/** The changes and the days after which a backup is due. */
const MOST_CHANGES = 10;
const MOST_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/** Something that was changed: how often and since when, counted after the last backup. */
export interface Unsaved {
  readonly changes: number;
  /** ISO time of the last backup; without one, of the beginning. */
  readonly since: string;
}

/** Whether a backup is due: ten changes later, or a week later when anything has changed. */
export function isBackupDue({ changes, since }: Unsaved, now: string): boolean {
  if (changes >= MOST_CHANGES) return true;
  return changes > 0 && Date.parse(now) - Date.parse(since) >= MOST_MILLISECONDS;
}

/** What of an assessment's history no backup holds. */
export function unsavedOf(changes: readonly Change[], createdAt: string, last: LastBackup | undefined): Unsaved {
  const upTo = last?.upTo ?? Number.NEGATIVE_INFINITY;
  return { changes: changes.filter(({ sequence }) => sequence > upTo).length, since: last?.at ?? createdAt };
}
