import type { Incident, IncidentKind } from '@/storage/incidents';

/** What a person can do about an incident. */
export type IncidentWay =
  'reload' | 'restore' | 'restore-after-reload' | 'save-to-file' | 'look' | 'save-raw' | 'begin-anew';

/** What is there whether or not this page still holds something. */
const WAYS: Readonly<Record<IncidentKind, readonly IncidentWay[]>> = {
  emptied: ['restore', 'look'],
  closed: ['reload', 'save-raw'],
  damaged: ['restore', 'look', 'save-raw'],
  newer: ['reload', 'look', 'save-raw'],
  'old-tab': ['reload'],
  // The browser answers no other question about a database that waits to be upgraded.
  blocked: [],
  refused: ['reload', 'save-to-file'],
  insecure: [],
  full: ['look', 'save-raw'],
};

/**
 * The ways out of an incident, the best first. A page that still holds what it showed has to be loaded anew before anything can
 * be restored, and what it holds is saved from the bar that says that it is not saved.
 */
export function waysOutOf({ kind, holds, rows, beginAnew }: Incident): readonly IncidentWay[] {
  if (rows !== undefined) return ['save-raw'];
  const anew: readonly IncidentWay[] = beginAnew ? ['begin-anew'] : [];
  if (kind === 'emptied' && holds) return ['restore-after-reload', ...anew];
  if (kind === 'full' && holds) return [];
  return [...WAYS[kind], ...anew];
}
