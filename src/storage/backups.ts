import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { Unsaved } from '@/domain/assessment/backupDue';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import { findEntries, findRow } from './assessments';
import { toAssessmentBackup } from './assessmentBackups';
import type { Database } from './database';
import { findHistory } from './history';
import { lastOf, rangeOf } from './historyRange';
import { readRows } from './readRows';
import { isAssessmentRow, isWaveRow } from './rowShapes';
import type { AssessmentRow, BackupRow } from './rows';
import { findFiles, findWave } from './waves';
import { toWaveBackup } from './waveBackups';

async function backupOf(database: Database, row: AssessmentRow): Promise<AssessmentBackup> {
  return toAssessmentBackup(row, await findEntries(database, row.id), await findHistory(database, row.id));
}

/** Everything this device knows of one assessment, at one moment; undefined when it is not here. */
export function loadBackup(database: Database, assessmentId: string): Promise<AssessmentBackup | undefined> {
  const query = async () => {
    const [row] = await findRow(database, assessmentId);
    return row && backupOf(database, row);
  };
  const stores = ['assessments', 'entries', 'history'];
  return database.read(() => database.tables.transaction('r', stores, query));
}

/** Everything this device knows of one wave; undefined when it is not here. */
export function loadWaveBackup(database: Database, waveId: string): Promise<WaveBackup | undefined> {
  const query = async () => {
    const wave = await findWave(database, waveId);
    return wave && toWaveBackup(wave, await findFiles(database, waveId));
  };
  return database.read(() => database.tables.transaction('r', ['waves', 'files'], query));
}

/** The ids of everything that is on this device. */
export function loadSubjects(database: Database): Promise<readonly Pick<BackupRow, 'kind' | 'id'>[]> {
  return database.read(async () => {
    const { tables } = database;
    const assessments = await readRows('assessments', isAssessmentRow, tables.assessments.toArray());
    const waves = await readRows('waves', isWaveRow, tables.waves.toArray());
    return [
      ...assessments.map(({ id }) => ({ kind: 'assessment' as const, id })),
      ...waves.map(({ id }) => ({ kind: 'wave' as const, id })),
    ];
  });
}

/** How far an assessment or a wave has come by now: what a backup made at this moment holds. */
async function countChanges({ tables }: Database, kind: BackupRow['kind'], id: string): Promise<number> {
  if (kind === 'wave') return (await tables.waves.get(id))?.changes ?? 0;
  const last = await lastOf(tables, id);
  return last?.sequence ?? Number.MIN_SAFE_INTEGER;
}

/** How far everything had come when a backup was begun; handed to `noteBackup` once it is saved. */
export async function markBackup(
  database: Database,
  subjects: readonly Pick<BackupRow, 'kind' | 'id'>[],
  at: string,
): Promise<readonly BackupRow[]> {
  const rows: BackupRow[] = [];
  for (const { kind, id } of subjects) rows.push({ kind, id, at, upTo: await countChanges(database, kind, id) });
  return rows;
}

/** Remembers that a backup was saved. With one of everything the log of schema 1 has done its duty and goes. */
export function noteBackup(database: Database, rows: readonly BackupRow[], ofEverything: boolean): Promise<void> {
  return database.keep(['backups', 'changes'], async (tables) => {
    await tables.backups.bulkPut([...rows]);
    if (ofEverything) await tables.changes.clear();
  });
}

/** What of an assessment or a wave no backup holds yet; null when it is not on this device. */
export async function loadUnsaved(
  database: Database,
  kind: BackupRow['kind'],
  id: string,
): Promise<(Unsaved & { readonly backupAt: string | null }) | null> {
  const { tables } = database;
  const row = kind === 'wave' ? await tables.waves.get(id) : await tables.assessments.get(id);
  if (!row) return null;
  const last = await tables.backups.get([kind, id]);
  const changes =
    kind === 'wave'
      ? (await countChanges(database, kind, id)) - (last?.upTo ?? 0)
      : await rangeOf(tables, id, last?.upTo).count();
  return { changes, since: last?.at ?? row.createdAt, backupAt: last?.at ?? null };
}

/** Calls back with what no backup holds yet, now and at every change. Returns the way to stop. */
export function watchUnsaved(
  database: Database,
  kind: BackupRow['kind'],
  id: string,
  onChange: (unsaved: Awaited<ReturnType<typeof loadUnsaved>>) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => loadUnsaved(database, kind, id), onChange, onError);
}
