import { loadBackup, loadSubjects, loadWaveBackup } from '@/storage/backups';
import type { Database } from '@/storage/database';
import type { BackupRow } from '@/storage/rows';
import type { Held } from './packBackup';

type Subject = Pick<BackupRow, 'kind' | 'id'>;

const idsOf = (subjects: readonly Subject[], wanted: Subject['kind']) =>
  subjects.filter(({ kind }) => kind === wanted).map(({ id }) => id);

async function loadAll<T>(ids: readonly string[], load: (id: string) => Promise<T | undefined>): Promise<readonly T[]> {
  const found: T[] = [];
  for (const id of ids) {
    const one = await load(id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Everything that a database holds of these subjects; of all when none are named. */
export async function holdEverything(database: Database, subjects?: readonly Subject[]): Promise<Held> {
  const wanted = subjects ?? (await loadSubjects(database));
  return {
    assessments: await loadAll(idsOf(wanted, 'assessment'), (id) => loadBackup(database, id)),
    waves: await loadAll(idsOf(wanted, 'wave'), (id) => loadWaveBackup(database, id)),
    hasMore: (await database.tables.aside.count()) > 0,
  };
}
