import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { acceptedResponses, conflictsOf } from '@/domain/collection/acceptedResponses';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import { newFilesOf } from '@/domain/collection/newFilesOf';
import { newWaveId } from '@/domain/collection/newWaveId';
import { replacedFilesOf } from '@/domain/collection/replacedFilesOf';
import { reviewCollection, type CollectionReview } from '@/domain/collection/reviewCollection';
import { whoHasAnswered } from '@/domain/collection/whoHasAnswered';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { openDatabase, type Database } from '@/storage/database';
import type { FileRow, WaveRow } from '@/storage/rows';
import type { Space } from '@/storage/space';
import { renameWave, saveDrop, saveWave, watchFiles, watchWave } from '@/storage/waves';
import { FEW_FILES, reviewInWorker } from '@/workers/reviewInWorker';

/**
 * What became of opening a wave; `unknown-edition`: this build does not have its questionnaire; `superseded`: another wave
 * was opened meanwhile.
 */
export type OpenOutcome = 'open' | 'not-found' | 'unknown-edition' | 'superseded';

/** A changed copy of a wave. Making the same change twice is the same as making it once. */
export type WaveChange = (wave: WaveRow) => WaveRow;

function withWaveId(row: WaveRow, id: string): WaveRow {
  return { ...row, id, invitation: { ...row.invitation, wave: { ...row.invitation.wave, id } } };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const makeAll = (changes: readonly WaveChange[], wave: WaveRow) => changes.reduce((row, change) => change(row), wave);

/** The one wave that is open, with its collection. */
export const useOrganiseStore = defineStore('organise', () => {
  const space = shallowRef<Space>('own');
  const database = shallowRef<Database>();
  const edition = shallowRef<Edition>();
  const questionnaire = shallowRef<Questionnaire>();
  const texts = shallowRef<QuestionnaireTexts>();
  const found = shallowRef<WaveRow>();
  const files = shallowRef<readonly FileRow[]>();
  /** Changes that are on screen and not durable yet; laid over whatever the database reports meanwhile. */
  const pending = shallowRef<readonly WaveChange[]>([]);
  /** Changes that were pending and are durable. */
  const done = new WeakSet<WaveChange>();
  let stops: (() => void)[] = [];
  /** Counts openings, so that one which was overtaken by another changes nothing. */
  let turn = 0;

  const wave = computed(() => found.value && makeAll(pending.value, found.value));
  const decisions = computed<WaveRow['decisions']>((before) => {
    const now = wave.value?.decisions ?? [];
    return before && isSame(before, now) ? before : now;
  });
  const offices = computed<WaveRow['invitation']['offices']>((before) => {
    const now = wave.value?.invitation.offices ?? [];
    return before && isSame(before, now) ? before : now;
  });
  const review = shallowRef<CollectionReview>();
  const judged = computed(() => review.value?.judged);
  const accepted = computed(() => acceptedResponses(judged.value ?? []));
  const conflicts = computed(() => conflictsOf(judged.value ?? []));
  const attendance = computed(() => whoHasAnswered(offices.value, accepted.value));
  const nearMatches = computed(() => review.value?.nearMatches ?? []);

  /** Null when it was overtaken by another one. A worker that fails is no reason to show nothing. */
  async function reviewMany(now: readonly FileRow[], signal: AbortSignal): Promise<CollectionReview | null> {
    const given = { decisions: decisions.value, invited: offices.value };
    try {
      return await reviewInWorker(now, { ...given, signal });
    } catch {
      return reviewCollection(now, given.decisions, given.invited);
    }
  }

  /** Judges anew whenever files or decisions change: at once, or in a worker when there are many files. */
  watch(
    [files, decisions, offices],
    async ([now, made, invited], _before, onCleanup) => {
      if (!now || now.length <= FEW_FILES) {
        review.value = now && reviewCollection(now, made, invited);
        return;
      }
      const controller = new AbortController();
      onCleanup(() => controller.abort());
      const found = await reviewMany(now, controller.signal);
      if (found && !controller.signal.aborted) review.value = found;
    },
    { flush: 'sync' },
  );

  function close(): void {
    turn += 1;
    for (const stop of stops) stop();
    stops = [];
    pending.value = [];
    found.value = undefined;
    files.value = undefined;
  }

  function forget(changes: readonly WaveChange[]): void {
    for (const change of changes) done.add(change);
    pending.value = pending.value.filter((change) => !done.has(change));
  }

  /** What was saved after a retry is pending no more: from then on other tabs may change it. */
  function settle(row: WaveRow): void {
    const all = pending.value;
    // A change that is taken back by the next one is there only as long as that one is.
    const last = all.findLastIndex((_change, index) => isSame(makeAll(all.slice(0, index + 1), row), row));
    if (last >= 0) forget(all.slice(0, last + 1));
  }

  /** Follows a wave and its files in the database, whichever tab changes them. Resolves with whether the wave is there. */
  function follow(opened: Database, id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const seen = (row: WaveRow | undefined) => {
        if (row) settle(row);
        found.value = row;
        resolve(row !== undefined);
      };
      stops = [watchWave(opened, id, seen, reject), watchFiles(opened, id, (rows) => (files.value = rows), reject)];
    });
  }

  /** The wording in a language; English where the edition has no translation. */
  async function loadTexts(locale: string): Promise<void> {
    const loaders = edition.value?.loadTexts ?? {};
    const load = loaders[locale] ?? loaders['en'] ?? Object.values(loaders)[0];
    const own = turn;
    const loaded = await load?.();
    if (loaded && own === turn) texts.value = loaded;
  }

  async function open(wanted: Space, id: string, editions: readonly Edition[], locale: string): Promise<OpenOutcome> {
    if (wanted === space.value && found.value?.id === id) return 'open';
    close();
    const own = turn;
    const opened = await openDatabase(wanted);
    if (own !== turn) return 'superseded';
    space.value = wanted;
    database.value = opened;
    const isThere = await follow(opened, id);
    if (own !== turn) return 'superseded';
    if (!isThere) return 'not-found';
    const hash = found.value?.invitation.questionnaire.hash;
    edition.value = editions.find((candidate) => candidate.hash === hash);
    if (!edition.value) return 'unknown-edition';
    const [loaded] = await Promise.all([edition.value.loadQuestionnaire(), loadTexts(locale)]);
    if (own !== turn) return 'superseded';
    questionnaire.value = loaded;
    return 'open';
  }

  /**
   * Changes the open wave, shows it at once and saves it, with what failed before it: a retry does not put an earlier text in
   * the place of a later one. Resolves with whether it is saved.
   */
  async function change(next: WaveChange): Promise<boolean> {
    if (!wave.value || !database.value) return false;
    if (isSame(next(wave.value), wave.value)) return pending.value.length === 0;
    const before = pending.value;
    pending.value = [...before, next];
    const waiting = () => [...before.filter((other) => !done.has(other)), next];
    const saved = await saveWave(database.value, wave.value.id, (row) => makeAll(waiting(), row));
    if (saved && pending.value.includes(next)) {
      const made = waiting();
      if (found.value) found.value = makeAll(made, found.value);
      forget(made);
    }
    return saved;
  }

  /** Resolves once a file that was saved is among the files that are shown, or the wave is closed. */
  function untilShown(key: string): Promise<void> {
    return new Promise((resolve) => {
      const isShown = () => !found.value || judged.value?.some((file) => file.key === key);
      const stop = watch([judged, found], () => {
        if (!isShown()) return;
        stop();
        resolve();
      });
      if (isShown()) {
        stop();
        resolve();
      }
    });
  }

  /** Keeps the files of one drop, all or none. Resolves with how many are new, or null when they are not saved. */
  async function addFiles(read: readonly Omit<CollectedFile, 'drop'>[]): Promise<number | null> {
    if (!found.value || !database.value) return null;
    const replaced = replacedFilesOf(files.value ?? [], read);
    const gone = new Set(replaced);
    const held = (files.value ?? []).filter(({ key }) => !gone.has(key));
    const fresh = newFilesOf(held, read);
    const [first] = fresh;
    if (!first) return 0;
    if (!(await saveDrop(database.value, found.value.id, fresh, replaced))) return null;
    await untilShown(first.key);
    return fresh.length;
  }

  /**
   * Gives a wave that was made without a title the id that its title asks for, as long as nothing has left and nothing came
   * in under the old one. Resolves with the id that holds now.
   */
  async function nameAfterTitle(): Promise<string | null> {
    const row = wave.value;
    if (!row || !database.value || row.savedInvitation || (files.value?.length ?? 0) > 0) return row?.id ?? null;
    const random = row.id.slice(-6);
    const demonstration = space.value === 'demo';
    const id = newWaveId(row.invitation.wave.title, random, demonstration);
    if (row.id !== newWaveId('', random, demonstration) || id === row.id) return row.id;
    for (const stop of stops) stop();
    // At once, so that what is changed next belongs to the new id.
    const renamed = withWaveId(row, id);
    found.value = renamed;
    const saved = await renameWave(database.value, row.id, renamed);
    await follow(database.value, saved ? id : row.id);
    return saved ? id : row.id;
  }

  return {
    space,
    database,
    wave,
    files,
    judged,
    accepted,
    conflicts,
    attendance,
    nearMatches,
    questionnaire,
    texts,
    open,
    close,
    loadTexts,
    change,
    addFiles,
    nameAfterTitle,
  };
});
