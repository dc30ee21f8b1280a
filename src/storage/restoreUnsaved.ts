import { saveEntry } from './assessments';
import type { Database } from './database';
import { loadHistory } from './history';
import { forgetUnsaved, unsavedEntries } from './unsavedEntries';

/** Saves what was kept of an assessment when its page went away, unless the same place was changed later elsewhere. */
export async function restoreUnsaved(database: Database, assessmentId: string): Promise<void> {
  const { space } = database;
  for (const { assessmentId: owner, entry } of unsavedEntries(space)) {
    if (owner !== assessmentId) continue;
    const isOvertaken = (await loadHistory(database, assessmentId)).some(
      ({ places, at }) => at >= entry.at && places.some(({ path }) => path === entry.path),
    );
    if (isOvertaken || (await saveEntry(database, assessmentId, entry))) forgetUnsaved(space, assessmentId, entry.path);
  }
}
