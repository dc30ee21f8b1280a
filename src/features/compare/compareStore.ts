import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Edition } from '@/domain/questionnaire/edition';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { watchAssessments, type ListedAssessment } from '@/storage/assessments';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import {
  isRefused,
  readBenchmark,
  readOwn,
  type OpenedBenchmark,
  type OwnFile,
  type Refusal,
} from './opening/readFiles';

/** Whose answers are compared. */
export type OwnChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string; readonly file: OwnFile };

/** Answers that can be compared, or answers to another edition, which cannot. */
export type Own =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-edition' }
  | { readonly kind: 'sheet'; readonly sheet: AnswerSheet; readonly isOfOtherWave: boolean };

/** What is compared: a benchmark and one's own answers. Nothing of it is stored; it lasts as long as the page. */
export const useCompareStore = defineStore('compare', () => {
  const opened = shallowRef<OpenedBenchmark>();
  const texts = shallowRef<QuestionnaireTexts>();
  const listed = shallowRef<readonly ListedAssessment[]>();
  /** Null until somebody chooses. */
  const chosen = shallowRef<OwnChoice | null>(null);
  let space: Space | undefined;
  let stopWatching: (() => void) | undefined;
  let turn = 0;

  /** The newest assessment of the benchmark's wave goes without saying. */
  const choice = computed((): OwnChoice => {
    if (chosen.value) return chosen.value;
    const wave = opened.value?.benchmark.wave.id;
    const own = listed.value?.find(({ assessment }) => assessment.invitation?.wave.id === wave);
    return own ? { kind: 'device', id: own.assessment.id } : { kind: 'none' };
  });

  function answersOf(from: OwnChoice): OwnFile | null {
    if (from.kind === 'none') return null;
    if (from.kind === 'file') return from.file;
    const found = listed.value?.find(({ assessment }) => assessment.id === from.id)?.assessment;
    const waveId = found?.invitation?.wave.id ?? null;
    return found ? { sheet: found, questionnaire: found.questionnaire, waveId } : null;
  }

  const own = computed((): Own => {
    const answers = answersOf(choice.value);
    if (!answers || !opened.value) return { kind: 'none' };
    if (answers.questionnaire.hash !== opened.value.questionnaire.hash) return { kind: 'other-edition' };
    const { id } = opened.value.benchmark.wave;
    return { kind: 'sheet', sheet: answers.sheet, isOfOtherWave: answers.waveId !== null && answers.waveId !== id };
  });

  function stop(): void {
    turn += 1;
    stopWatching?.();
    stopWatching = undefined;
    listed.value = undefined;
  }

  /** Follows the assessments of a space; what was opened in another space is left there. */
  async function follow(next: Space, onError: (error: unknown) => void): Promise<void> {
    stop();
    if (space !== undefined && space !== next) {
      opened.value = undefined;
      chosen.value = null;
    }
    space = next;
    const started = turn;
    const database = await openDatabase(next);
    if (started !== turn) return;
    stopWatching = watchAssessments(database, (found) => (listed.value = found), onError);
  }

  async function loadTexts(editions: readonly Edition[], language: string): Promise<void> {
    const hash = opened.value?.questionnaire.hash;
    const edition = editions.find((known) => known.hash === hash);
    const load = edition?.loadTexts[language] ?? edition?.loadTexts['en'];
    const loaded = await load?.();
    if (opened.value?.questionnaire.hash === hash) texts.value = loaded;
  }

  /** Opens a benchmark. Resolves with why it is refused, or null; the one that was open stays then. */
  async function openBenchmark(file: File, editions: readonly Edition[], language: string): Promise<Refusal | null> {
    const read = await readBenchmark(file, editions, space ?? 'own');
    if (isRefused(read)) return read;
    opened.value = read;
    await loadTexts(editions, language);
    return null;
  }

  /** Opens own answers. Resolves with why they are refused, or null; what was chosen stays then. */
  async function openOwn(file: File, editions: readonly Edition[]): Promise<Refusal | null> {
    const read = await readOwn(file, editions);
    if (isRefused(read)) return read;
    chosen.value = { kind: 'file', name: file.name, file: read };
    return null;
  }

  /** Chooses an assessment of this device, or with an empty id nobody's answers. */
  function choose(id: string): void {
    chosen.value = id === '' ? { kind: 'none' } : { kind: 'device', id };
  }

  return { opened, texts, listed, choice, own, follow, stop, loadTexts, openBenchmark, openOwn, choose };
});
