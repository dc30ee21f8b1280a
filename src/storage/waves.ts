import type { Decision } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { Database, FileRow, WaveRow } from './database';

/** Keeps a new wave, or one recreated from its invitation. Resolves with whether it is saved. */
export function saveNewWave(database: Database, invitation: Invitation, createdAt: string): Promise<boolean> {
  const row: WaveRow = { id: invitation.wave.id, createdAt, invitation, decisions: [], drops: 0 };
  return database.write(['waves'], () => database.tables.waves.add(row));
}

export function saveInvitation(database: Database, waveId: string, invitation: Invitation): Promise<boolean> {
  return database.write(['waves'], () => database.tables.waves.update(waveId, { invitation }));
}

export function saveDecisions(database: Database, waveId: string, decisions: readonly Decision[]): Promise<boolean> {
  return database.write(['waves'], () => database.tables.waves.update(waveId, { decisions }));
}

/** Rows put at a time: short enough to leave the page responsive, the whole stays one transaction. */
const BATCH = 100;

/** Keeps all files of one drop, or none. Resolves with whether they are saved. */
export function saveDrop(
  database: Database,
  waveId: string,
  drop: number,
  files: readonly FileRow[],
): Promise<boolean> {
  const { tables } = database;
  return database.write(['waves', 'files'], async () => {
    await tables.waves.update(waveId, { drops: drop });
    for (let start = 0; start < files.length; start += BATCH)
      await tables.files.bulkPut(files.slice(start, start + BATCH));
  });
}

/** Takes one file out of a wave's collection. Resolves with whether that is saved. */
export function removeFile(database: Database, waveId: string, key: string): Promise<boolean> {
  return database.write(['files'], () => database.tables.files.delete([waveId, key]));
}

/** Deletes a wave with all its files. Resolves with whether that is saved. */
export function removeWave(database: Database, waveId: string): Promise<boolean> {
  const { tables } = database;
  return database.write(['waves', 'files'], async () => {
    await tables.waves.delete(waveId);
    await tables.files.where({ waveId }).delete();
  });
}

export function loadWave(database: Database, waveId: string): Promise<WaveRow | undefined> {
  return database.tables.waves.get(waveId);
}

export interface ListedWave {
  readonly wave: WaveRow;
  readonly files: number;
}

async function loadWaves(database: Database): Promise<ListedWave[]> {
  const { tables } = database;
  return tables.transaction('r', ['waves', 'files'], async () => {
    const rows = await tables.waves.toArray();
    const listed = await Promise.all(
      rows.map(async (wave) => ({ wave, files: await tables.files.where({ waveId: wave.id }).count() })),
    );
    return listed.sort((a, b) => b.wave.createdAt.localeCompare(a.wave.createdAt));
  });
}

/** Calls back with all waves, the newest first, now and at every change. Returns the way to stop. */
export function watchWaves(
  database: Database,
  onChange: (waves: readonly ListedWave[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => loadWaves(database), onChange, onError);
}

/** Calls back with a wave and its files, now and at every change in any tab; undefined once deleted. Returns the way to stop. */
export function watchWave(
  database: Database,
  waveId: string,
  onChange: (found: { readonly wave: WaveRow; readonly files: readonly FileRow[] } | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  const { tables } = database;
  const query = () =>
    tables.transaction('r', ['waves', 'files'], async () => {
      const wave = await tables.waves.get(waveId);
      return wave && { wave, files: await tables.files.where({ waveId }).toArray() };
    });
  return database.watch(query, onChange, onError);
}
