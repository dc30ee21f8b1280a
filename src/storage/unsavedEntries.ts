import type { Entry } from '@/domain/assessment/assessment';
import { databaseName, type Space } from './space';

/** A change to an assessment that is not durable. */
export interface UnsavedEntry {
  readonly assessmentId: string;
  readonly entry: Entry;
}

/**
 * The last resort for what a closing page could not make durable: a database finishes nothing that a page begins while it goes
 * away, but this storage is written at once. It is empty but for the moment between a closed page and the next opening.
 */
const nameOf = (space: Space) => `${databaseName(space)}-unsaved`;

/** What was kept and not yet saved. */
export function unsavedEntries(space: Space): readonly UnsavedEntry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(space)) ?? '[]');
    return Array.isArray(kept) ? (kept as readonly UnsavedEntry[]) : [];
  } catch {
    return [];
  }
}

function write(space: Space, entries: readonly UnsavedEntry[]): void {
  try {
    if (entries.length > 0) localStorage.setItem(nameOf(space), JSON.stringify(entries));
    else localStorage.removeItem(nameOf(space));
  } catch {
    // Nothing can be kept in this browser; the transaction that is under way may still complete.
  }
}

/** Keeps changes that are not durable yet, because the page is going away. */
export function keepUnsaved(space: Space, assessmentId: string, entries: Iterable<Entry>): void {
  const added = [...entries].map((entry) => ({ assessmentId, entry }));
  if (added.length > 0) write(space, [...unsavedEntries(space), ...added]);
}

/** Forgets what was kept of an assessment, or of one of its places: it is durable by now, or nobody wants it any more. */
export function forgetUnsaved(space: Space, assessmentId: string, path?: Entry['path']): void {
  const kept = unsavedEntries(space);
  if (kept.length === 0) return;
  const isMeant = (unsaved: UnsavedEntry) =>
    unsaved.assessmentId === assessmentId && (path === undefined || unsaved.entry.path === path);
  write(
    space,
    kept.filter((unsaved) => !isMeant(unsaved)),
  );
}

/** Forgets all that was kept in a space. */
export function forgetAllUnsaved(space: Space): void {
  write(space, []);
}
