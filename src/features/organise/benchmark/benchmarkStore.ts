import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { AuditProgress } from '@/domain/audit/audit';
import { benchmarkOf } from '@/domain/disclosure/benchmarkOf';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import { hasFigures, type Occasion } from '@/domain/disclosure/protect';
import { useOrganiseStore } from '@/features/organise/organiseStore';
import { markReleased } from '@/features/organise/waveChanges';
import { openDatabase } from '@/storage/database';
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

/** What became of publishing: a file, or that another release was there first, or that it could not be remembered. */
export type PublishOutcome =
  | { readonly kind: 'file'; readonly file: BenchmarkExport }
  | { readonly kind: 'released-before' | 'not-saved' | 'failed' };

function stateOf(prepared: PreparedRelease | null): BenchmarkState {
  if (!prepared) return { kind: 'cancelled' };
  if (prepared.kind !== 'audited') return prepared;
  const { audited } = prepared;
  if (!hasFigures(audited.release)) return { kind: 'emptied', removed: audited.removed };
  return { kind: 'ready', benchmark: benchmarkOf(audited) };
}

/** Times of files have no fractions of a second. */
const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The benchmark of the open wave, before and after it is released. */
export const useBenchmarkStore = defineStore('benchmark', () => {
  const organise = useOrganiseStore();
  const state = shallowRef<BenchmarkState>({ kind: 'working', progress: null });
  let controller: AbortController | undefined;
  let stopWatching: (() => void) | undefined;

  /** What the figures depend on. */
  const basis = computed(() => {
    const { wave, accepted } = organise;
    const { id, title, from, to } = wave?.invitation.wave ?? {};
    return JSON.stringify([id, title, from, to, accepted.map(({ office, checksum }) => [office.code, checksum])]);
  });
  const release = computed(() => organise.wave?.release ?? null);

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

  /** What the database says, where another tab may have been first. */
  async function storedRelease() {
    const { wave, space } = organise;
    return wave && (await loadWave(await openDatabase(space), wave.id))?.release;
  }

  /** Releases the benchmark: that it was is remembered before the file leaves. */
  async function publish(): Promise<PublishOutcome> {
    if (release.value) return { kind: 'released-before' };
    const releasedAt = now();
    const file = await fileAt(releasedAt).catch(() => null);
    if (!file) return { kind: 'failed' };
    if (!(await organise.change(markReleased({ releasedAt, checksum: file.checksum })))) return { kind: 'not-saved' };
    return (await storedRelease())?.checksum === file.checksum ? { kind: 'file', file } : { kind: 'released-before' };
  }

  /** The released file once more, as long as the responses still make the very same one. */
  async function saveAgain(): Promise<PublishOutcome> {
    if (!release.value) return { kind: 'failed' };
    const { releasedAt, checksum } = release.value;
    const file = await fileAt(releasedAt).catch(() => null);
    if (!file) return { kind: 'failed' };
    return file.checksum === checksum ? { kind: 'file', file } : { kind: 'released-before' };
  }

  return { state, release, open, close, cancel, prepare, publish, saveAgain };
});
