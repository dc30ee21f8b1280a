import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import {
  withEntry,
  type Assessment,
  type Entry,
  type EntryPath,
  type EntryValue,
} from '@/domain/assessment/assessment';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { saveAssessmentFacts, saveEntry, watchAssessment } from '@/storage/assessments';
import { openDatabase, type Database } from '@/storage/database';
import type { Space } from '@/storage/space';

/** What became of opening an assessment; `unknown-edition`: this build does not have the questionnaire it was begun with. */
export type OpenOutcome = 'open' | 'not-found' | 'unknown-edition';

/** The one assessment that is open, and the questionnaire it answers. */
export const useAssessStore = defineStore('assess', () => {
  const database = shallowRef<Database>();
  const edition = shallowRef<Edition>();
  const assessment = shallowRef<Assessment>();
  const questionnaire = shallowRef<Questionnaire>();
  const texts = shallowRef<QuestionnaireTexts>();
  /** Changes that are on screen and not durable yet; laid over whatever the database reports meanwhile. */
  const pending = new Map<EntryPath, Entry>();
  let stopWatching: (() => void) | undefined;

  const score = computed(() =>
    questionnaire.value && assessment.value ? scoreAssessment(questionnaire.value, assessment.value) : undefined,
  );

  function close(): void {
    stopWatching?.();
    stopWatching = undefined;
    pending.clear();
    assessment.value = undefined;
  }

  /** Follows the assessment in the database, whichever tab changes it. */
  function follow(opened: Database, id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      stopWatching = watchAssessment(
        opened,
        id,
        (found) => {
          assessment.value = found && [...pending.values()].reduce(withEntry, found);
          resolve(found !== undefined);
        },
        reject,
      );
    });
  }

  async function open(space: Space, id: string, editions: readonly Edition[], locale: string): Promise<OpenOutcome> {
    close();
    const opened = await openDatabase(space);
    database.value = opened;
    if (!(await follow(opened, id))) return 'not-found';
    const hash = assessment.value?.questionnaire.hash;
    edition.value = editions.find((candidate) => candidate.hash === hash);
    if (!edition.value) return 'unknown-edition';
    [questionnaire.value] = await Promise.all([edition.value.loadQuestionnaire(), loadTexts(locale)]);
    return 'open';
  }

  /** The wording in a language; English where the edition has no translation. */
  async function loadTexts(locale: string): Promise<void> {
    const loaders = edition.value?.loadTexts ?? {};
    const load = loaders[locale] ?? loaders['en'] ?? Object.values(loaders)[0];
    if (load) texts.value = await load();
  }

  /** Changes one place, shows it at once and saves it. Resolves with whether it is saved. */
  async function setEntry(path: EntryPath, value: EntryValue | null): Promise<boolean> {
    if (!assessment.value || !database.value) return false;
    const entry: Entry = { path, value, at: new Date().toISOString() };
    pending.set(path, entry);
    assessment.value = withEntry(assessment.value, entry);
    const saved = await saveEntry(database.value, assessment.value.id, entry);
    if (saved && pending.get(path) === entry) pending.delete(path);
    return saved;
  }

  /** Keeps what is known of the saved response file, or a changed invitation of the same wave. */
  async function setFacts(facts: Partial<Pick<Assessment, 'sending' | 'invitation'>>): Promise<boolean> {
    if (!assessment.value || !database.value) return false;
    return saveAssessmentFacts(database.value, assessment.value.id, facts);
  }

  return { database, assessment, questionnaire, texts, score, open, close, loadTexts, setEntry, setFacts };
});
