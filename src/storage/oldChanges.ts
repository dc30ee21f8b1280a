import { isHistoryRow } from './rowShapes';
import type { HistoryRow } from './rows';

/** A change as schema 1 kept it, as a line of the history; null when the row is damaged, which then stays where it is. */
export function toHistoryRow(row: unknown): HistoryRow | null {
  if (typeof row !== 'object' || row === null) return null;
  const { assessmentId, sequence, at, path, before, after } = row as Readonly<Record<string, unknown>>;
  const line = { assessmentId, sequence, at, kind: 'edit', of: null, places: [{ path, before, after }] };
  return isHistoryRow(line) ? line : null;
}
