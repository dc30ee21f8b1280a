import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import {
  entryOf,
  withEntry,
  type Assessment,
  type Entry,
  type EntryPath,
  type EntryValue,
} from '@/domain/assessment/assessment';
import type { Change } from '@/domain/assessment/change';
import { codeOfOffice } from '@/domain/assessment/codeOfOffice';
import { isSame } from '@/domain/assessment/isSame';
import { placeToContinue, type Place } from '@/domain/assessment/placeOf';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { loadLastPath, saveAssessmentFacts, saveEntries, watchAssessment } from '@/storage/assessments';
import { openDatabase, type Database } from '@/storage/database';
import { saveRedo, saveUndo, watchElsewhere } from '@/storage/history';
import { restoreUnsaved } from '@/storage/restoreUnsaved';
import type { Space } from '@/storage/space';
import { askToKeep, mayAskToKeep } from '@/storage/survival';
import { forgetUnsaved, keepUnsaved } from '@/storage/unsavedEntries';

/**
 * What became of opening an assessment; `unknown-edition`: this build does not have the questionnaire it was begun with;
 * `superseded`: another one was opened meanwhile.
 */
export type OpenOutcome = 'open' | 'not-found' | 'unknown-edition' | 'superseded';

/** The one assessment that is open, and the questionnaire it answers. */
export const useAssessStore = defineStore('assess', () => {
  const database = shallowRef<Database>();
  const edition = shallowRef<Edition>();
  const assessment = shallowRef<Assessment>();
  const questionnaire = shallowRef<Questionnaire>();
  const texts = shallowRef<QuestionnaireTexts>();
  /** Changes that are on screen and not durable yet; laid over whatever the database reports meanwhile. */
  const pending = new Map<EntryPath, Entry>();
  /** Places whose value another window replaced while this one was open, until they were taken note of. */
  const elsewhere = shallowRef<readonly EntryPath[]>([]);
  let stopWatching: (() => void) | undefined;
  /** Counts openings, so that one which was overtaken by another changes nothing. */
  let turn = 0;
  let leaving = false;
  /** The wording that was asked for last. */
  let wanted: (() => Promise<QuestionnaireTexts>) | undefined;

  const score = computed(() =>
    questionnaire.value && assessment.value ? scoreAssessment(questionnaire.value, assessment.value) : undefined,
  );

  /** The page goes away: what is not durable yet, and what fields hand in now, is kept where it can be kept at once. */
  function leave(): void {
    leaving = true;
    if (assessment.value && database.value) keepUnsaved(database.value.space, assessment.value.id, pending.values());
  }

  /** The page was only put aside. */
  function comeBack(): void {
    leaving = false;
  }

  function close(): void {
    turn += 1;
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
    stopWatching?.();
    stopWatching = undefined;
    pending.clear();
    elsewhere.value = [];
    assessment.value = undefined;
  }

  /** What was saved after a retry is pending no more: from then on other tabs may change it. */
  function settle(found: Assessment): void {
    for (const [path, entry] of pending) if (isSame(entryOf(found, path), entry.value)) pending.delete(path);
  }

  /** What stood in a place before is not lost when another window changes it, but it is not on the screen any more. */
  function noteElsewhere(changes: readonly Change[]): void {
    const replaced = changes.flatMap(({ places }) => places.filter(({ before }) => before !== null));
    elsewhere.value = [...new Set([...elsewhere.value, ...replaced.map(({ path }) => path)])];
  }

  /** Follows the assessment in the database, whichever tab changes it. */
  function follow(opened: Database, id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const stops = [
        watchElsewhere(opened, id, noteElsewhere, reject),
        watchAssessment(
          opened,
          id,
          (found) => {
            if (found) settle(found);
            const next = found && [...pending.values()].reduce(withEntry, found);
            // What this page saved itself is on screen already: nothing is drawn again for it.
            if (!isSame(next, assessment.value)) assessment.value = next;
            resolve(found !== undefined);
          },
          reject,
        ),
      ];
      stopWatching = () => {
        for (const stop of stops) stop();
      };
    });
  }

  async function open(space: Space, id: string, editions: readonly Edition[], locale: string): Promise<OpenOutcome> {
    close();
    const own = turn;
    const opened = await openDatabase(space);
    if (own !== turn) return 'superseded';
    database.value = opened;
    await restoreUnsaved(opened, id);
    if (own !== turn) return 'superseded';
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    const found = await follow(opened, id);
    if (own !== turn) return 'superseded';
    if (!found) return 'not-found';
    const hash = assessment.value?.questionnaire.hash;
    edition.value = editions.find((candidate) => candidate.hash === hash);
    if (!edition.value) return 'unknown-edition';
    const [loaded] = await Promise.all([edition.value.loadQuestionnaire(), loadTexts(locale)]);
    if (own !== turn) return 'superseded';
    questionnaire.value = loaded;
    return 'open';
  }

  /** The wording in a language; English where the edition has no translation. */
  async function loadTexts(locale: string): Promise<void> {
    const loaders = edition.value?.loadTexts ?? {};
    const load = loaders[locale] ?? loaders['en'] ?? Object.values(loaders)[0];
    wanted = load;
    const loaded = await load?.();
    if (loaded && wanted === load) texts.value = loaded;
  }

  /** Where to go on in the open assessment. */
  async function findPlaceToContinue(): Promise<Place> {
    if (!assessment.value || !database.value || !questionnaire.value) return { screen: 'start' };
    const last = await loadLastPath(database.value, assessment.value.id);
    return placeToContinue(questionnaire.value, assessment.value, last);
  }

  /**
   * Changes places that belong together as one change, shows it at once and saves it; what is there already is no change, and
   * what is not saved yet is saved along. Resolves with whether it is saved.
   */
  async function setEntries(values: readonly Pick<Entry, 'path' | 'value'>[]): Promise<boolean> {
    const [before, opened] = [assessment.value, database.value];
    if (!before || !opened) return false;
    const isNews = ({ path, value }: Pick<Entry, 'path' | 'value'>) => !isSame(entryOf(before, path), value);
    if (!values.some(isNews)) return values.every(({ path }) => !pending.has(path));
    const at = new Date().toISOString();
    const entries = values
      .filter((one) => isNews(one) || pending.has(one.path))
      .map(({ path, value }): Entry => ({ path, value, at }));
    for (const entry of entries) pending.set(entry.path, entry);
    const { id } = before;
    if (leaving) keepUnsaved(opened.space, id, entries);
    // Begun before anything is drawn: the database works while the page draws.
    const saving = saveEntries(
      opened,
      id,
      entries,
      entries.map(({ path }) => entryOf(before, path)),
    );
    assessment.value = entries.reduce(withEntry, before);
    const saved = await saving;
    for (const entry of saved ? entries : []) {
      if (pending.get(entry.path) === entry) pending.delete(entry.path);
      forgetUnsaved(opened.space, id, entry.path);
    }
    return saved;
  }

  /** Changes one place. */
  const setEntry = (path: EntryPath, value: EntryValue | null) => setEntries([{ path, value }]);

  /** Changes the name of the office, and with it its code where the invitation knows an office by that name. */
  async function setOfficeName(name: string): Promise<boolean> {
    if (!assessment.value) return false;
    const code = codeOfOffice(assessment.value, name);
    return setEntries([
      { path: 'office/name', value: name === '' ? null : name },
      { path: 'office/code', value: code },
    ]);
  }

  /** Takes the last change back, or makes it again. Resolves with the places that changed. */
  async function rewind(make: typeof saveUndo): Promise<readonly EntryPath[]> {
    if (!assessment.value || !database.value) return [];
    const { places } = await make(database.value, assessment.value.id, new Date().toISOString());
    return places.map(({ path }) => path);
  }

  const undo = () => rewind(saveUndo);
  const redo = () => rewind(saveRedo);

  /** Keeps what is known of the saved response file, or a changed invitation of the same wave. */
  async function setFacts(facts: Partial<Pick<Assessment, 'sending' | 'invitation'>>): Promise<boolean> {
    if (!assessment.value || !database.value) return false;
    return saveAssessmentFacts(database.value, assessment.value.id, facts);
  }

  /** What was changed elsewhere has been seen. */
  function forgetElsewhere(): void {
    elsewhere.value = [];
  }

  /** Whether the browser can be asked to keep what is stored; not for what is invented. */
  async function mayAskToKeepData(): Promise<boolean> {
    return database.value?.space === 'own' && mayAskToKeep(database.value);
  }

  /** Asks the browser to keep what is stored. Resolves with whether it will. */
  async function askToKeepData(): Promise<boolean> {
    return database.value !== undefined && askToKeep(database.value, new Date().toISOString());
  }

  return {
    database,
    elsewhere,
    forgetElsewhere,
    mayAskToKeepData,
    askToKeepData,
    assessment,
    questionnaire,
    texts,
    score,
    open,
    close,
    loadTexts,
    findPlaceToContinue,
    setEntry,
    setOfficeName,
    setFacts,
    undo,
    redo,
  };
});
