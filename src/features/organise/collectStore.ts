import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { ReadFile } from '@/exchange/response/parseResponseFile';
import { collectInWorker } from '@/workers/collectInWorker';
import type { DroppedFile } from '@/workers/droppedFile';
import { useOrganiseStore } from './organiseStore';
import { plainInvitation } from './plainInvitation';

/** The drop that is being read. */
export interface CollectProgress {
  readonly total: number;
  readonly done: number;
}

/** What became of the last drop. */
export type CollectOutcome =
  | { readonly kind: 'kept'; readonly added: number; readonly known: number }
  | {
      readonly kind: 'nothing-new' | 'nothing-there' | 'cancelled' | 'too-many' | 'not-saved' | 'failed';
    };

/** Most files of one drop. */
const MOST_FILES = 100_000;

/** Reads dropped files into the open wave, one drop at a time. */
export const useCollectStore = defineStore('collect', () => {
  const organise = useOrganiseStore();
  const progress = shallowRef<CollectProgress | null>(null);
  const outcome = shallowRef<CollectOutcome | null>(null);
  let cancelling: AbortController | undefined;

  async function read(files: readonly DroppedFile[], signal: AbortSignal): Promise<readonly ReadFile[] | null> {
    const { questionnaire, wave } = organise;
    if (!questionnaire || !wave) return null;
    return collectInWorker(files, {
      context: { questionnaires: [questionnaire], invitation: plainInvitation(wave.invitation) },
      onProgress: (_read, done) => (progress.value = { total: files.length, done }),
      signal,
    });
  }

  async function keep(files: readonly DroppedFile[], signal: AbortSignal): Promise<CollectOutcome> {
    const found = await read(files, signal);
    if (!found) return { kind: 'cancelled' };
    const added = await organise.addFiles(found);
    if (added === null) return { kind: 'not-saved' };
    return added === 0 ? { kind: 'nothing-new' } : { kind: 'kept', added, known: found.length - added };
  }

  /** Reads files and keeps them together, or keeps nothing. Whatever is still being read when more come is finished first. */
  async function add(files: readonly DroppedFile[]): Promise<void> {
    if (progress.value) return;
    if (files.length > MOST_FILES) {
      outcome.value = { kind: 'too-many' };
      return;
    }
    const controller = new AbortController();
    cancelling = controller;
    outcome.value = null;
    progress.value = { total: files.length, done: 0 };
    try {
      outcome.value = await keep(files, controller.signal);
    } catch {
      outcome.value = { kind: 'failed' };
    } finally {
      progress.value = null;
      cancelling = undefined;
    }
  }

  /** Stops reading; nothing of the drop is kept. */
  function cancel(): void {
    cancelling?.abort();
  }

  /** Forgets what became of the last drop, when another wave is opened. */
  function reset(): void {
    cancel();
    outcome.value = null;
  }

  return { progress, outcome, add, cancel, reset };
});
