import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Edition } from '@/domain/questionnaire/edition';
import { openDatabase, type Database } from '@/storage/database';
import type { Incident } from '@/storage/incidents';
import { restoreAssessment, restoreWave, type AssessmentRestore, type WaveRestore } from '@/storage/restore';
import type { Space } from '@/storage/space';
import { reachDatabase } from './reachDatabase';
import { planPart, readBackup, type PlannedPart, type RestorablePart } from './restorePlan';

/** What became of one part; `stopped`: it was not begun any more. */
export interface RestoredPart {
  readonly part: RestorablePart;
  readonly outcome: (AssessmentRestore | WaveRestore)['kind'] | 'not-saved' | 'stopped';
}

export type RestoreStep =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'plan'; readonly file: string; readonly parts: readonly PlannedPart[] }
  | { readonly step: 'restoring'; readonly done: number; readonly of: number }
  | { readonly step: 'done'; readonly results: readonly RestoredPart[]; readonly durable: boolean };

const isRestorable = (part: PlannedPart): part is RestorablePart => part.kind === 'assessment' || part.kind === 'wave';

function restorePart(database: Database, part: RestorablePart): Promise<AssessmentRestore | WaveRestore | null> {
  return part.kind === 'assessment'
    ? restoreAssessment(database, part.backup, new Date().toISOString())
    : restoreWave(database, part.backup.wave);
}

/** A backup on its way back: chosen, read, compared with what is here, restored part by part. */
export const useRestoreStore = defineStore('restore', () => {
  const now = shallowRef<RestoreStep>({ step: 'choose' });
  /** Has to be settled before anything can be restored; settling it removes what cannot be read any more. */
  const obstacle = shallowRef<Incident>();
  let space: Space = 'own';
  /** Counts choices, so that one which was overtaken by another shows nothing. */
  let turn = 0;
  let cancelled = false;
  let stopFollowing: (() => void) | undefined;

  /** The parts that restoring would change something with. */
  const waiting = computed(() =>
    now.value.step === 'plan' ? now.value.parts.filter(isRestorable).filter(({ plan }) => plan.kind !== 'same') : [],
  );

  function start(): void {
    turn += 1;
    stopFollowing?.();
    now.value = { step: 'choose' };
  }

  /** Reads a file and finds out what restoring it would do. Nothing is changed. */
  async function read(wanted: Space, editions: readonly Edition[], file: File): Promise<void> {
    start();
    const own = turn;
    space = wanted;
    now.value = { step: 'reading', file: file.name };
    const found = await readBackup(file, editions);
    const reached = await reachDatabase(space);
    const database = reached.kind === 'open' ? reached.database : null;
    const parts: PlannedPart[] = [];
    for (const part of found) parts.push(await planPart(database, part, space === 'demo', editions));
    if (own !== turn) return;
    obstacle.value = reached.kind === 'obstacle' ? reached.incident : undefined;
    now.value = { step: 'plan', file: file.name, parts };
  }

  /** A part that could not be saved is restored once it was tried again with success. */
  function followRetry({ saving }: Database, results: readonly RestoredPart[]): void {
    const tried = results.map(({ part, outcome }) => ({
      part,
      outcome: outcome === 'not-saved' ? part.plan.kind : outcome,
    }));
    stopFollowing = saving.watch(({ state }) => {
      if (state !== 'saved') return;
      stopFollowing?.();
      now.value = { step: 'done', results: tried, durable: true };
    });
  }

  function cancel(): void {
    cancelled = true;
  }

  /** Restores what was read, one durable change for each part. After a change that is not saved nothing more is begun. */
  async function restore(): Promise<void> {
    const parts = waiting.value;
    cancelled = false;
    obstacle.value?.beginAnew?.();
    obstacle.value = undefined;
    now.value = { step: 'restoring', done: 0, of: parts.length };
    const database = await openDatabase(space);
    const results: RestoredPart[] = [];
    for (const part of parts) {
      const last = results.at(-1)?.outcome;
      if (cancelled || last === 'not-saved' || last === 'stopped') results.push({ part, outcome: 'stopped' });
      else results.push({ part, outcome: (await restorePart(database, part))?.kind ?? 'not-saved' });
      now.value = { step: 'restoring', done: results.length, of: parts.length };
    }
    const { state } = database.saving.current;
    now.value = { step: 'done', results, durable: database.saving.durable && state !== 'failed' };
    if (results.some(({ outcome }) => outcome === 'not-saved')) followRetry(database, results);
  }

  return { now, obstacle, waiting, start, read, cancel, restore };
});
