import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Assessment, Entry } from '@/domain/assessment/assessment';
import { onlyOffice } from '@/domain/assessment/codeOfOffice';
import { newAssessment } from '@/domain/assessment/newAssessment';
import type { Invitation } from '@/domain/collection/invitation';
import type { Edition } from '@/domain/questionnaire/edition';
import {
  loadAssessments,
  removeAssessment,
  saveInvitation,
  saveNewAssessment,
  watchAssessments,
  type ListedAssessment,
} from '@/storage/assessments';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { forgetUnsaved } from '@/storage/unsavedEntries';
import { newId } from './invitation/newId';

/** Bytes of an id on this device, and of the id that every response file of an assessment carries. */
const ID_BYTES = { assessment: 8, response: 16 } as const;

/** The assessments on this device. Whoever keeps something learns its id, or null when it is not saved. */
export const useAssessmentsStore = defineStore('assessments', () => {
  const listed = shallowRef<readonly ListedAssessment[]>();
  let stopWatching: (() => void) | undefined;
  let turn = 0;

  function stop(): void {
    turn += 1;
    stopWatching?.();
    stopWatching = undefined;
    listed.value = undefined;
  }

  /** Follows the list in the database, whichever tab changes it. */
  async function follow(space: Space, onError: (error: unknown) => void): Promise<void> {
    stop();
    const own = turn;
    const database = await openDatabase(space);
    if (own !== turn) return;
    stopWatching = watchAssessments(database, (found) => (listed.value = found), onError);
  }

  async function load(space: Space): Promise<readonly Assessment[]> {
    const found = await loadAssessments(await openDatabase(space));
    return found.map(({ assessment }) => assessment);
  }

  async function keep(space: Space, assessment: Assessment): Promise<string | null> {
    const saved = await saveNewAssessment(await openDatabase(space), assessment);
    return saved ? assessment.id : null;
  }

  /** Begins an assessment; without an invitation with the newest edition. */
  async function begin(
    space: Space,
    editions: readonly Edition[],
    invitation: Invitation | null,
  ): Promise<string | null> {
    const hash = invitation?.questionnaire.hash;
    const edition = hash ? editions.find((known) => known.hash === hash) : editions.at(-1);
    if (!edition) throw new Error('An assessment cannot begin without its questionnaire.');
    const assessment = newAssessment({
      id: newId(ID_BYTES.assessment),
      responseId: newId(ID_BYTES.response),
      createdAt: new Date().toISOString(),
      questionnaire: await edition.loadQuestionnaire(),
      invitation,
    });
    return keep(space, assessment);
  }

  /** Puts an assessment under an invitation. One for a single office fills in its code and name where there are none. */
  async function takeOver(space: Space, { id, office }: Assessment, invitation: Invitation): Promise<string | null> {
    const database = await openDatabase(space);
    const at = new Date().toISOString();
    const named = onlyOffice(invitation);
    const entries: Entry[] = [];
    if (named && office.code === null) entries.push({ path: 'office/code', value: named.code, at });
    if (named && office.name === '') entries.push({ path: 'office/name', value: named.name, at });
    return (await saveInvitation(database, id, invitation, entries)) ? id : null;
  }

  async function remove(space: Space, id: string): Promise<boolean> {
    const removed = await removeAssessment(await openDatabase(space), id);
    if (removed) forgetUnsaved(space, id);
    return removed;
  }

  return { listed, follow, stop, load, keep, begin, takeOver, remove };
});
