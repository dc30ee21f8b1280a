import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { AuditProgress } from '@/domain/audit/audit';
import { benchmarkOf } from '@/domain/disclosure/benchmarkOf';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import { hasFigures, type Occasion } from '@/domain/disclosure/protect';
import { useOrganiseStore } from '@/features/organise/organiseStore';
import { markReleased } from '@/features/organise/waveChanges';
import { openDatabase, type Database } from '@/storage/database';
import { loadWave } from '@/storage/waves';
import { auditInWorkers, type PreparedRelease } from '@/workers/auditInWorkers';
import { exportBenchmark, type BenchmarkExport } from './exportBenchmark';

/** How far the benchmark is. `emptied`: nothing was left after the audit. */
export type BenchmarkState =
  | { readonly kind: 'working'; readonly progress: AuditProgress | null }
  | { readonly kind: 'ready'; readonly benchmark: Benchmark }
  | { readonly kind: 'emptied'; readonly removed: number }
  | Exclude<PreparedRelease, { readonly kind: 'audited' }>
  | { readonly kind: 'cancelled' | 'failed' };

/**
 * What became of publishing: a file, or that another release was there first, or that it could not be remembered. `forgotten`:
 * this browser keeps nothing, so that the wave was released is known only as long as the page is open.
 */
export type PublishOutcome =
  | { readonly kind: 'file'; readonly file: BenchmarkExport; readonly forgotten: boolean }
  | { readonly kind: 'released-before' | 'not-saved' | 'failed' };

function stateOf(prepared: PreparedRelease | null): BenchmarkState {
  if (!prepared) return { kind: 'cancelled' };
  if (prepared.kind !== 'audited') return prepared;
  const { audited } = prepared;
  if (!hasFigures(audited.release)) return { kind: 'emptied', removed: audited.removed };
  return { kind: 'ready', benchmark: benchmarkOf(audited) };
}

/** Nothing that is written now is sure to last. */
function isInDoubt({ saving }: Database): boolean {
  const { state, canRetry } = saving.current;
  return state === 'failed' && !canRetry;
}

/** Times of files have no fractions of a second. */
const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The benchmark of the open wave, before and after it is released. */
export const useBenchmarkStore = defineStore('benchmark', () => {
  const organise = useOrganiseStore();
  const state = shallowRef<BenchmarkState>({ kind: 'working', progress: null });
  let controller: AbortController | undefined;
  let stopWatching: (() => void) | undefined;
  let stopFollowing: (() => void) | undefined;

  /** What the figures depend on. */
  const basis = computed(() => {
    const { wave, accepted } = organise;
    const { id, title, from, to } = wave?.invitation.wave ?? {};
    return JSON.stringify([id, title, from, to, accepted.map(({ office, checksum }) => [office.code, checksum])]);
  });
  const release = computed(() => organise.wave?.release ?? null);
  /** Checksum of a release that stands in the wave and is not durable: its file does not leave. */
  const unkept = shallowRef<string | null>(null);
  const isKept = computed(() => release.value !== null && release.value.checksum !== unkept.value);

  function occasionOf(): Occasion | null {
    const { wave } = organise;
    if (!wave) return null;
    const { id, title, from, to } = wave.invitation.wave;
    const releasedAt = wave.release?.releasedAt ?? now();
    return { releasedAt, wave: { id, title: title || id, ...(from && to ? { from, to } : {}) } };
  }

  /** Makes the release and audits it, in workers. */
  async function prepare(): Promise<void> {
    controller?.abort();
    const own = new AbortController();
    controller = own;
    const occasion = occasionOf();
    const { questionnaire, accepted } = organise;
    if (!occasion || !questionnaire) return;
    state.value = { kind: 'working', progress: null };
    const { seed } = questionnaire.parameters.priorities;
    const onProgress = (progress: AuditProgress) => {
      if (controller === own && !own.signal.aborted) state.value = { kind: 'working', progress };
    };
    try {
      const request = { questionnaire, responses: accepted, occasion, seed, signal: own.signal, onProgress };
      const prepared = await auditInWorkers(request);
      if (controller === own) state.value = stateOf(prepared);
    } catch {
      if (controller === own) state.value = { kind: 'failed' };
    }
  }

  /** Follows the responses of the open wave, until it is closed. */
  function open(): void {
    stopWatching ??= watch([basis, () => organise.questionnaire], () => void prepare(), { immediate: true });
  }

  function close(): void {
    stopWatching?.();
    stopWatching = undefined;
    controller?.abort();
    controller = undefined;
    state.value = { kind: 'working', progress: null };
  }

  function cancel(): void {
    controller?.abort();
  }

  /** The file of what is prepared, under a time; null when there is nothing to publish. */
  async function fileAt(releasedAt: string): Promise<BenchmarkExport | null> {
    if (state.value.kind !== 'ready' || !organise.questionnaire) return null;
    return exportBenchmark({ ...state.value.benchmark, releasedAt }, organise.questionnaire);
  }

  /** Resolves with whether it is durable that the wave was released; what failed becomes so when it is tried again. */
  async function keepRelease(database: Database, made: NonNullable<typeof release.value>): Promise<boolean> {
    stopFollowing?.();
    unkept.value = made.checksum;
    const isSaved = (await organise.change(markReleased(made))) && !isInDoubt(database);
    if (isSaved) unkept.value = null;
    else stopFollowing = database.saving.watch(({ state: now }) => now === 'saved' && (unkept.value = null));
    return isSaved;
  }

  /** Releases the benchmark: that it was is remembered before the file leaves. */
  async function publish(): Promise<PublishOutcome> {
    const { wave, space } = organise;
    if (release.value) return { kind: 'released-before' };
    const releasedAt = now();
    const file = await fileAt(releasedAt).catch(() => null);
    if (!wave || !file) return { kind: 'failed' };
    const { checksum } = file;
    const database = await openDatabase(space);
    if (isInDoubt(database) || !(await keepRelease(database, { releasedAt, checksum }))) return { kind: 'not-saved' };
    // Another tab may have been first.
    const stored = (await loadWave(database, wave.id))?.release;
    if (stored?.checksum !== checksum) return { kind: 'released-before' };
    return { kind: 'file', file, forgotten: !database.saving.durable };
  }

  /** The released file once more, as long as the responses still make the very same one. */
  async function saveAgain(): Promise<PublishOutcome> {
    if (!release.value) return { kind: 'failed' };
    if (!isKept.value) return { kind: 'not-saved' };
    const { releasedAt, checksum } = release.value;
    const file = await fileAt(releasedAt).catch(() => null);
    if (!file) return { kind: 'failed' };
    if (file.checksum !== checksum) return { kind: 'released-before' };
    return { kind: 'file', file, forgotten: !(await openDatabase(organise.space)).saving.durable };
  }

  return { state, release, isKept, open, close, cancel, prepare, publish, saveAgain };
});
