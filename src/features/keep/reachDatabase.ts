import { openDatabase, type Database } from '@/storage/database';
import { incidents, type Incident } from '@/storage/incidents';
import type { Space } from '@/storage/space';

/** An open database, or what has to be settled before there is one. */
export type Reached =
  { readonly kind: 'open'; readonly database: Database } | { readonly kind: 'obstacle'; readonly incident: Incident };

/** Opens a database, or says why that has to wait for a person. */
export async function reachDatabase(space: Space): Promise<Reached> {
  let stop: (() => void) | undefined;
  const obstacle = new Promise<Reached>((resolve) => {
    stop = incidents.watch((present) => {
      const incident = present.find((one) => one.space === space && one.blocking && one.holds !== true);
      if (incident) resolve({ kind: 'obstacle', incident });
    });
  });
  const open = openDatabase(space).then((database): Reached => ({ kind: 'open', database }));
  try {
    return await Promise.race([open, obstacle]);
  } finally {
    stop?.();
  }
}
