import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Invitation } from '@/domain/collection/invitation';
import { newInvitation } from '@/domain/collection/newInvitation';
import { isDemonstration, newWaveId } from '@/domain/collection/newWaveId';
import type { Edition } from '@/domain/questionnaire/edition';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem, problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { openDatabase, type Database } from '@/storage/database';
import type { Space } from '@/storage/space';
import { loadWave, removeWave, saveNewWave, watchWaves, type ListedWave } from '@/storage/waves';
import { randomCharacters } from './randomCharacters';

/** What became of an invitation that was opened to recreate its wave. */
export type RecreateOutcome =
  | { readonly kind: 'made' | 'there-already'; readonly waveId: string }
  /** A wave of the demonstration belongs into the demonstration, every other one outside of it. */
  | { readonly kind: 'belongs-elsewhere'; readonly demonstration: boolean }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'not-saved' };

/** The waves of this device. */
export const useWavesStore = defineStore('waves', () => {
  /** Undefined until they are known. */
  const waves = shallowRef<readonly ListedWave[]>();
  const failed = shallowRef(false);
  let database: Database | undefined;
  let space: Space = 'own';
  let stopWatching: (() => void) | undefined;

  function close(): void {
    stopWatching?.();
    stopWatching = undefined;
    waves.value = undefined;
    failed.value = false;
  }

  function fail(): void {
    failed.value = true;
  }

  /** Follows the waves of a space, whichever tab changes them. */
  async function open(wanted: Space): Promise<void> {
    close();
    space = wanted;
    const opened = await openDatabase(wanted);
    if (space !== wanted) return;
    database = opened;
    stopWatching = watchWaves(opened, (found) => (waves.value = found), fail);
  }

  /** Makes a wave; without a title its id gets one when the title is known. Resolves with its id, or null if not saved. */
  async function create(title: string, edition: Edition): Promise<string | null> {
    if (!database) return null;
    const id = newWaveId(title, randomCharacters(), space === 'demo');
    const now = new Date();
    const invitation = newInvitation({ id, title, questionnaire: edition, year: now.getFullYear() + 1 });
    return (await saveNewWave(database, invitation, now.toISOString())) ? id : null;
  }

  async function keep(invitation: Invitation): Promise<RecreateOutcome> {
    const { id } = invitation.wave;
    if (!database) return { kind: 'not-saved' };
    if (isDemonstration(id) !== (space === 'demo'))
      return { kind: 'belongs-elsewhere', demonstration: isDemonstration(id) };
    if (await loadWave(database, id)) return { kind: 'there-already', waveId: id };
    const saved = await saveNewWave(database, invitation, new Date().toISOString(), invitation);
    return saved ? { kind: 'made', waveId: id } : { kind: 'not-saved' };
  }

  /** Makes the wave that an invitation file describes; one that is there already stays as it is. */
  async function recreate(file: Blob, editions: readonly Edition[]): Promise<RecreateOutcome> {
    const most = MOST_BYTES.invitation;
    if (file.size > most)
      return { kind: 'refused', problem: problem('too-large', { kind: 'bytes', values: { most } }) };
    const questionnaires = await Promise.all(editions.map((edition) => edition.loadQuestionnaire()));
    const read = await parseInvitationFile(new Uint8Array(await file.arrayBuffer()), questionnaires);
    return isProblem(read) ? { kind: 'refused', problem: read } : keep(read.invitation);
  }

  /** Deletes a wave with all its files. */
  async function remove(waveId: string): Promise<boolean> {
    return database !== undefined && removeWave(database, waveId);
  }

  return { waves, failed, open, close, create, recreate, remove };
});
