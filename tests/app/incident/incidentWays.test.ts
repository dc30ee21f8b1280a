import { expect, it } from 'vitest';
import { waysOutOf } from '@/app/incident/incidentWays';
import type { Incident, IncidentKind } from '@/storage/incidents';

const incident = (kind: IncidentKind, more: Partial<Incident> = {}): Incident => ({
  kind,
  space: 'own',
  blocking: true,
  ...more,
});
const anew = { beginAnew: () => undefined };

it.each<[string, Incident, readonly string[]]>([
  ['gone before it was opened', incident('emptied', anew), ['restore', 'look', 'begin-anew']],
  ['gone under an open page', incident('emptied', { ...anew, holds: true }), ['restore-after-reload', 'begin-anew']],
  ['not to be read', incident('damaged', anew), ['restore', 'look', 'save-raw', 'begin-anew']],
  ['with a row set aside', incident('damaged', { blocking: false, rows: 1 }), ['save-raw']],
  ['of a newer version', incident('newer'), ['reload', 'look', 'save-raw']],
  ['waiting for another tab', incident('blocked'), []],
  ['stored nowhere', incident('refused', { blocking: false }), ['reload', 'save-to-file']],
  ['on a full disk, from this page on', incident('full', { blocking: false, holds: true }), []],
  ['on a full disk, after a reload', incident('full', anew), ['look', 'save-raw', 'begin-anew']],
])('data %s leave these ways out', (_name, found, ways) => {
  expect(waysOutOf(found)).toEqual(ways);
});
