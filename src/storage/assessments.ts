import type { Assessment, Entry, EntryPath, EntryValue, Sending } from '@/domain/assessment/assessment';
import { entriesOf, fromEntries } from '@/domain/assessment/entriesOf';
import type { Invitation } from '@/domain/collection/invitation';
import type { Made } from './changes';
import type { Database } from './database';
import { readRows } from './readRows';
import { isAssessmentRow, isEntryRow } from './rowShapes';
import type { AssessmentRow, EntryRow } from './rows';
import { lastOf, rangeOf } from './historyRange';
import type { WaymarkDatabase } from './tables';
import { pageOpenedAt } from './tabs';

export function toRow({ id, createdAt, questionnaire, invitation, sending }: Assessment): AssessmentRow {
  return { id, createdAt, questionnaire, invitation, sending };
}

export function toEntryRows(assessmentId: string, entries: readonly Entry[]): EntryRow[] {
  return entries.flatMap(({ path, value, at }) => (value === null ? [] : [{ assessmentId, path, value, at }]));
}

/** Keeps a new assessment with all it holds. Resolves with whether it is saved. */
export function saveNewAssessment(database: Database, assessment: Assessment): Promise<boolean> {
  return database.write(['assessments', 'entries'], async ({ tables }) => {
    await tables.assessments.put(toRow(assessment));
    await tables.entries.bulkPut(
      toEntryRows(
        assessment.id,
        entriesOf(assessment, () => assessment.createdAt),
      ),
    );
  });
}

/** Puts a value into its place, or empties it. */
export async function putEntry(tables: WaymarkDatabase, assessmentId: string, entry: Entry): Promise<void> {
  const { path, value, at } = entry;
  if (value === null) await tables.entries.delete([assessmentId, path]);
  else await tables.entries.put({ assessmentId, path, value, at });
}

/** Keeps one changed place and its line in the history, in one transaction. Resolves with whether it is saved. */
export function saveEntry(database: Database, assessmentId: string, entry: Entry): Promise<boolean> {
  return saveEntries(database, assessmentId, [entry]);
}

/** The value in a place; null where it is empty. */
type Held = EntryValue | null;

/** What stands in the places that are about to change. */
async function findHeld(
  { entries: rows }: WaymarkDatabase,
  assessmentId: string,
  entries: readonly Entry[],
): Promise<readonly Held[]> {
  const held = await rows.bulkGet(entries.map(({ path }) => [assessmentId, path] as [string, string]));
  return held.map((row) => row?.value ?? null);
}

/** Changes places, with one line in the history, if there are any. */
async function putEntries(
  { tables, sequence }: Made,
  assessmentId: string,
  entries: readonly Entry[],
  held: readonly Held[],
): Promise<unknown> {
  const [first] = entries;
  if (!first) return;
  const places = entries.map(({ path, value }, at) => ({ path, before: held[at] ?? null, after: value }));
  const line = {
    assessmentId,
    sequence,
    at: first.at,
    kind: 'edit',
    of: null,
    window: pageOpenedAt(),
    places,
  } as const;
  return Promise.all([...entries.map((entry) => putEntry(tables, assessmentId, entry)), tables.history.add(line)]);
}

/**
 * Keeps places that change together as one change, with its line in the history. An earlier change of the first of them
 * which failed is not tried again after this one. `expected`: what is believed to stand in them, which saves time where it is
 * true. Resolves with whether they are saved.
 */
export function saveEntries(
  database: Database,
  assessmentId: string,
  entries: readonly Entry[],
  expected?: readonly Held[],
): Promise<boolean> {
  if (entries.length === 0) return Promise.resolve(true);
  return database.writeAtOnce(
    ['entries', 'history'],
    {
      look: (tables) => findHeld(tables, assessmentId, entries),
      write: (made, held) => putEntries(made, assessmentId, entries, held),
      guess: expected && {
        found: expected,
        takeBack: ({ tables, sequence }) => tables.history.delete([assessmentId, sequence]),
      },
    },
    `${assessmentId} ${entries[0]?.path ?? ''}`,
  );
}

/** Keeps another invitation and what it fills in, as one change. Resolves with whether that is saved. */
export function saveInvitation(
  database: Database,
  assessmentId: string,
  invitation: Invitation,
  entries: readonly Entry[],
): Promise<boolean> {
  return database.write(['assessments', 'entries', 'history'], async (made) => {
    await made.tables.assessments.update(assessmentId, { invitation });
    await putEntries(made, assessmentId, entries, await findHeld(made.tables, assessmentId, entries));
  });
}

/** Keeps what the assessment knows of its invitation and of its saved files. Resolves with whether it is saved. */
export function saveAssessmentFacts(
  database: Database,
  assessmentId: string,
  facts: Partial<Pick<Assessment, 'invitation'>> & { readonly sending?: Sending },
): Promise<boolean> {
  return database.write(['assessments'], ({ tables }) => tables.assessments.update(assessmentId, facts));
}

/** The entries of an assessment. */
export function findEntries({ tables }: Database, assessmentId: string): Promise<readonly EntryRow[]> {
  return readRows('entries', isEntryRow, tables.entries.where({ assessmentId }).toArray());
}

/** The row of an assessment, as a list of none or one. */
export function findRow({ tables }: Database, id: string): Promise<readonly AssessmentRow[]> {
  return readRows('assessments', isAssessmentRow, tables.assessments.where(':id').equals(id).toArray());
}

async function findAssessment(database: Database, id: string): Promise<Assessment | undefined> {
  const found = await database.tables.transaction('r', ['assessments', 'entries'], async () => {
    const [row] = await findRow(database, id);
    return row && fromEntries(row, await findEntries(database, id));
  });
  database.lastKnown.assessment(id, found);
  return found;
}

/** One assessment with all its entries, or undefined when it is not on this device. */
export function loadAssessment(database: Database, id: string): Promise<Assessment | undefined> {
  return database.read(() => findAssessment(database, id));
}

/** Where an assessment was changed last, or null when nothing was changed since it was made. */
export async function loadLastPath(database: Database, assessmentId: string): Promise<EntryPath | null> {
  const last = await lastOf(database.tables, assessmentId);
  return last?.places.at(-1)?.path ?? null;
}

async function findAssessments(database: Database): Promise<ListedAssessment[]> {
  const { tables } = database;
  const listed = await tables.transaction('r', ['assessments', 'entries', 'history'], async () => {
    const rows = await readRows('assessments', isAssessmentRow, tables.assessments.toArray());
    return Promise.all(
      rows.map(async (row) => {
        const assessment = fromEntries(row, await findEntries(database, row.id));
        const last = await lastOf(tables, row.id);
        return { assessment, changedAt: last?.at ?? row.createdAt };
      }),
    );
  });
  for (const { assessment } of listed) database.lastKnown.assessment(assessment.id, assessment);
  return listed.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** All assessments, the last changed first. */
export function loadAssessments(database: Database): Promise<readonly ListedAssessment[]> {
  return database.read(() => findAssessments(database));
}

export interface ListedAssessment {
  readonly assessment: Assessment;
  /** Time of the last change, ISO. */
  readonly changedAt: string;
}

/** Calls back with all assessments, the last changed first, now and at every change. Returns the way to stop. */
export function watchAssessments(
  database: Database,
  onChange: (assessments: readonly ListedAssessment[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findAssessments(database), onChange, onError);
}

/** Calls back with one assessment, now and at every change in any tab; undefined once it is deleted. Returns the way to stop. */
export function watchAssessment(
  database: Database,
  id: string,
  onChange: (assessment: Assessment | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => findAssessment(database, id), onChange, onError);
}

/** Deletes an assessment with its entries and its history. Resolves with whether that is saved. */
export function removeAssessment(database: Database, id: string): Promise<boolean> {
  return database.write(['assessments', 'entries', 'history', 'changes', 'backups'], async ({ tables }) => {
    await tables.assessments.delete(id);
    await tables.entries.where({ assessmentId: id }).delete();
    await rangeOf(tables, id).delete();
    await tables.changes.where({ assessmentId: id }).delete();
    await tables.backups.delete(['assessment', id]);
  });
}
