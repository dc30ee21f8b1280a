import { Dexie } from 'dexie';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import { newFilesOf } from '@/domain/collection/newFilesOf';
import type { Made } from './changes';
import type { Database } from './database';
import { readRows } from './readRows';
import { isFileRow, isWaveRow } from './rowShapes';
import type { FileRow, WaveRow } from './rows';

/** The same wave, changed once more. */
function counted(wave: WaveRow): WaveRow {
  return { ...wave, changes: (wave.changes ?? 0) + 1 };
}

/**
 * Keeps a new wave, or with `savedInvitation` one recreated from the invitation that left another device. Resolves with
 * whether it is saved; a wave that is there already stays as it is.
 */
export function saveNewWave(
  database: Database,
  invitation: Invitation,
  createdAt: string,
  savedInvitation?: Invitation,
): Promise<boolean> {
  const row: WaveRow = { id: invitation.wave.id, createdAt, invitation, decisions: [], drops: 0 };
  return database.write(['waves'], ({ tables }) =>
    tables.waves.add(counted(savedInvitation ? { ...row, savedInvitation } : row)),
  );
}

/**
 * Changes a wave as it stands in the database at that moment, so that changes made in several tabs add up. A wave that is
 * deleted meanwhile stays deleted. An earlier change of the wave which failed is not tried again after this one, so `change`
 * makes that too. Resolves with whether the change is saved.
 */
export function saveWave(database: Database, waveId: string, change: (wave: WaveRow) => WaveRow): Promise<boolean> {
  const make = async ({ tables }: Made) => {
    const wave = await tables.waves.get(waveId);
    if (wave) await tables.waves.put(counted(change(wave)));
  };
  return database.write(['waves'], make, `wave ${waveId}`);
}

/** Puts a wave without files in the place of one with another id. Resolves with whether that is saved. */
export function renameWave(database: Database, waveId: string, renamed: WaveRow): Promise<boolean> {
  return database.write(['waves', 'backups'], async ({ tables }) => {
    await tables.waves.add(counted(renamed));
    await tables.waves.delete(waveId);
    await tables.backups.delete(['wave', waveId]);
  });
}

/** Rows put or read at a time: short enough to leave the page responsive, the whole stays one transaction. */
const BATCH = 100;

/**
 * Keeps all files of one drop that are not held yet, or none, and takes out those they replace. Files that came together
 * share the number of their drop; a file that is held already keeps its own. Resolves with whether they are saved.
 */
export function saveDrop(
  database: Database,
  waveId: string,
  files: readonly Omit<CollectedFile, 'drop'>[],
  replaced: readonly string[] = [],
): Promise<boolean> {
  return database.write(['waves', 'files'], async ({ tables }) => {
    const wave = await tables.waves.get(waveId);
    if (!wave) return;
    const drop = wave.drops + 1;
    await tables.waves.put(counted({ ...wave, drops: drop }));
    await tables.files.bulkDelete(replaced.map((key) => [waveId, key]));
    const held = (await tables.files.where({ waveId }).primaryKeys()).map(([, key]) => ({ key }));
    const rows = newFilesOf(held, files).map((file): FileRow => ({ ...file, waveId, drop }));
    for (let start = 0; start < rows.length; start += BATCH)
      await tables.files.bulkPut(rows.slice(start, start + BATCH));
  });
}

/** Takes one file out of a wave's collection. Resolves with whether that is saved. */
export function removeFile(database: Database, waveId: string, key: string): Promise<boolean> {
  return database.write(['waves', 'files'], async ({ tables }) => {
    const wave = await tables.waves.get(waveId);
    if (wave) await tables.waves.put(counted(wave));
    await tables.files.delete([waveId, key]);
  });
}

/** Deletes a wave with all its files. Resolves with whether that is saved. */
export function removeWave(database: Database, waveId: string): Promise<boolean> {
  return database.write(['waves', 'files', 'backups'], async ({ tables }) => {
    await tables.waves.delete(waveId);
    await tables.files.where({ waveId }).delete();
    await tables.backups.delete(['wave', waveId]);
  });
}

export async function findWave(database: Database, waveId: string): Promise<WaveRow | undefined> {
  const [wave] = await readRows('waves', isWaveRow, database.tables.waves.where(':id').equals(waveId).toArray());
  database.lastKnown.wave(waveId, wave);
  return wave;
}

export function loadWave(database: Database, waveId: string): Promise<WaveRow | undefined> {
  return database.read(() => findWave(database, waveId));
}

export interface ListedWave {
  readonly wave: WaveRow;
  readonly files: number;
}

async function findWaves(database: Database): Promise<ListedWave[]> {
  const { tables } = database;
  const listed = await tables.transaction('r', ['waves', 'files'], async () => {
    const rows = await readRows('waves', isWaveRow, tables.waves.toArray());
    return Promise.all(
      rows.map(async (wave) => ({ wave, files: await tables.files.where({ waveId: wave.id }).count() })),
    );
  });
  for (const { wave } of listed) database.lastKnown.wave(wave.id, wave);
  return listed.sort((a, b) => b.wave.createdAt.localeCompare(a.wave.createdAt));
}

/** Calls back with all waves, the newest first, now and at every change. Returns the way to stop. */
export function watchWaves(
  database: Database,
  onChange: (waves: readonly ListedWave[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findWaves(database), onChange, onError);
}

/** Calls back with a wave, now and at every change in any tab; undefined once it is deleted. Returns the way to stop. */
export function watchWave(
  database: Database,
  waveId: string,
  onChange: (wave: WaveRow | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findWave(database, waveId), onChange, onError);
}

/** All files of a wave, read in portions: one answer with ten thousand of them would block the page. */
export async function findFiles(database: Database, waveId: string): Promise<readonly FileRow[]> {
  const { tables } = database;
  const found = await tables.transaction('r', ['files'], async () => {
    const files: FileRow[] = [];
    let portion: readonly FileRow[];
    do {
      const after = files.at(-1)?.key ?? Dexie.minKey;
      const rest = tables.files.where('[waveId+key]').between([waveId, after], [waveId, Dexie.maxKey], false, true);
      portion = await readRows('files', isFileRow, rest.limit(BATCH).toArray());
      files.push(...portion);
    } while (portion.length === BATCH);
    return files;
  });
  database.lastKnown.files(waveId, found);
  return found;
}

/** Calls back with all files of a wave, now and whenever some come or go in any tab. Returns the way to stop. */
export function watchFiles(
  database: Database,
  waveId: string,
  onChange: (files: readonly FileRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findFiles(database, waveId), onChange, onError);
}
