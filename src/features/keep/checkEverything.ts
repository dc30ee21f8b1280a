import type { Edition } from '@/domain/questionnaire/edition';
import { loadSubjects } from '@/storage/backups';
import { reachDatabase } from './reachDatabase';
import { planPart, readBackup } from './restorePlan';
import type { Space } from '@/storage/space';

/** What a saved file of everything turns out to be beside what is on this device. */
export type CheckedEverything =
  /** All that is here is in it, just as it is. */
  | { readonly kind: 'same' }
  /** Of so many that are here, `same` are in it just as they are. */
  | { readonly kind: 'changed'; readonly same: number; readonly all: number }
  | { readonly kind: 'unreadable' };

/** Opens a saved file of everything again and compares each part with what is on this device now. */
export async function checkEverything(
  space: Space,
  editions: readonly Edition[],
  file: File,
): Promise<CheckedEverything> {
  const found = await readBackup(file, editions);
  const reached = await reachDatabase(space);
  if (reached.kind === 'obstacle' || found.every(({ kind }) => kind === 'refused')) return { kind: 'unreadable' };
  let same = 0;
  for (const part of found) {
    const planned = await planPart(reached.database, part, space === 'demo', editions);
    if ('exact' in planned && planned.exact) same += 1;
  }
  const all = (await loadSubjects(reached.database)).length;
  return same === all ? { kind: 'same' } : { kind: 'changed', same, all };
}
