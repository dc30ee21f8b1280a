import type { Assessment, Entry, EntryPath, Sending } from '@/domain/assessment/assessment';
import { entriesOf, fromEntries } from '@/domain/assessment/entriesOf';
import type { Database, Made } from './database';
import { readRows } from './readRows';
import { isAssessmentRow, isEntryRow } from './rowShapes';
import type { AssessmentRow, EntryRow } from './rows';
import { lastOf, rangeOf } from './historyRange';
import type { WaymarkDatabase } from './tables';

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
  const { path, value: after, at } = entry;
  const change = async ({ tables, sequence }: Made) => {
    const before = (await tables.entries.get([assessmentId, path]))?.value ?? null;
    await putEntry(tables, assessmentId, entry);
    const places = [{ path, before, after }];
    await tables.history.add({ assessmentId, sequence, at, kind: 'edit', of: null, places });
  };
  return database.write(['entries', 'history'], change, `${assessmentId} ${path}`);
}

/** Keeps what the assessment knows of its invitation and of its saved files. Resolves with whether it is saved. */
export function saveAssessmentFacts(
  database: Database,
  assessmentId: string,
  facts: Partial<Pick<Assessment, 'invitation'>> & { readonly sending?: Sending },
): Promise<boolean> {
  return database.write(['assessments'], ({ tables }) => tables.assessments.update(assessmentId, facts));
}

/** The entries of an assessment, those that cannot be used set aside. */
export function loadEntries(database: Database, assessmentId: string): Promise<readonly EntryRow[]> {
  return readRows(database, 'entries', (tables) => tables.entries.where({ assessmentId }), isEntryRow);
}

/** One assessment with all its entries, or undefined when it is not on this device. */
export async function loadAssessment(database: Database, id: string): Promise<Assessment | undefined> {
  const { tables } = database;
  const found = await tables.transaction('r', ['assessments', 'entries'], async () => {
    const [row] = await readRows(
      database,
      'assessments',
      () => tables.assessments.where(':id').equals(id),
      isAssessmentRow,
    );
    return row && fromEntries(row, await loadEntries(database, id));
  });
  database.lastKnown.assessment(id, found);
  return found;
}

/** Where an assessment was changed last, or null when nothing was changed since it was made. */
export async function loadLastPath(database: Database, assessmentId: string): Promise<EntryPath | null> {
  const last = await lastOf(database.tables, assessmentId);
  return last?.places.at(-1)?.path ?? null;
}

/** All assessments, the last changed first. */
export async function loadAssessments(database: Database): Promise<ListedAssessment[]> {
  const { tables } = database;
  const listed = await tables.transaction('r', ['assessments', 'entries', 'history'], async () => {
    const rows = await readRows(database, 'assessments', () => tables.assessments.toCollection(), isAssessmentRow);
    return Promise.all(
      rows.map(async (row) => {
        const assessment = fromEntries(row, await loadEntries(database, row.id));
        const last = await lastOf(tables, row.id);
        return { assessment, changedAt: last?.at ?? row.createdAt };
      }),
    );
  });
  for (const { assessment } of listed) database.lastKnown.assessment(assessment.id, assessment);
  return listed.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
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
  return database.watch(() => loadAssessments(database), onChange, onError);
}

/** Calls back with one assessment, now and at every change in any tab; undefined once it is deleted. Returns the way to stop. */
export function watchAssessment(
  database: Database,
  id: string,
  onChange: (assessment: Assessment | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  return database.watch(() => loadAssessment(database, id), onChange, onError);
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
