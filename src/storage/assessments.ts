import {
  entryOf,
  withEntry,
  type Assessment,
  type Entry,
  type EntryPath,
  type Sending,
} from '@/domain/assessment/assessment';
import type { AssessmentRow, ChangeRow, Database, EntryRow } from './database';

function toRow({ id, createdAt, questionnaire, invitation, sending }: Assessment): AssessmentRow {
  return { id, createdAt, questionnaire, invitation, sending };
}

/** Every filled place of an assessment. */
function toEntries(assessment: Assessment): Entry[] {
  const at = assessment.createdAt;
  const paths = [
    ...(['code', 'name', 'country'] as const).map((field) => `office/${field}` as const),
    ...Object.keys(assessment.answers).map((item) => `answer/${item}` as const),
    ...Object.keys(assessment.notes).map((item) => `note/${item}` as const),
    ...assessment.sentNotes.map((item) => `send-note/${item}` as const),
    ...Object.keys(assessment.profile).map((question) => `profile/${question}` as const),
    ...Object.keys(assessment.consent).map((question) => `consent/${question}` as const),
    ...Object.keys(assessment.closing).map((question) => `closing/${question}` as const),
    ...Object.entries(assessment.topics).flatMap(([topic, values]) =>
      Object.keys(values).map((question) => `topic/${topic}/${question}` as const),
    ),
  ];
  return paths.map((path) => ({ path, value: entryOf(assessment, path), at: answeredAt(assessment, path) ?? at }));
}

/** When an answer was given, empty when nobody knows; undefined for whatever is no answer. */
function answeredAt(assessment: Assessment, path: string): string | undefined {
  return path.startsWith('answer/') ? (assessment.answeredAt[path.slice('answer/'.length)] ?? '') : undefined;
}

function fromRows(row: AssessmentRow, entries: readonly EntryRow[]): Assessment {
  const empty: Assessment = {
    ...row,
    office: { code: null, name: '', country: null },
    answers: {},
    answeredAt: {},
    notes: {},
    sentNotes: [],
    profile: {},
    consent: {},
    topics: {},
    closing: {},
  };
  return entries.reduce(withEntry, empty);
}

/** Keeps a new assessment with all it holds. Resolves with whether it is saved. */
export function saveNewAssessment(database: Database, assessment: Assessment): Promise<boolean> {
  const { tables } = database;
  return database.write(['assessments', 'entries'], async () => {
    await tables.assessments.put(toRow(assessment));
    const filled = toEntries(assessment).flatMap(({ path, value, at }) =>
      value === null ? [] : [{ assessmentId: assessment.id, path, value, at }],
    );
    await tables.entries.bulkPut(filled);
  });
}

/** Keeps one changed place and its line in the change log, in one transaction. Resolves with whether it is saved. */
export function saveEntry(database: Database, assessmentId: string, entry: Entry): Promise<boolean> {
  const { tables } = database;
  return database.write(['entries', 'changes'], async (sequence) => {
    const { path, value, at } = entry;
    const before = (await tables.entries.get([assessmentId, path]))?.value ?? null;
    if (value === null) await tables.entries.delete([assessmentId, path]);
    else await tables.entries.put({ assessmentId, path, value, at });
    await tables.changes.add({ sequence, assessmentId, path, before, after: value, at });
  });
}

/** Keeps what the assessment knows of its invitation and of its saved files. Resolves with whether it is saved. */
export function saveAssessmentFacts(
  database: Database,
  assessmentId: string,
  facts: Partial<Pick<Assessment, 'invitation'>> & { readonly sending?: Sending },
): Promise<boolean> {
  return database.write(['assessments'], () => database.tables.assessments.update(assessmentId, facts));
}

/** One assessment with all its entries, or undefined when it is not on this device. */
export async function loadAssessment(database: Database, id: string): Promise<Assessment | undefined> {
  const { tables } = database;
  return tables.transaction('r', ['assessments', 'entries'], async () => {
    const row = await tables.assessments.get(id);
    return row && fromRows(row, await tables.entries.where({ assessmentId: id }).toArray());
  });
}

/** Where an assessment was changed last, or null when nothing was changed since it was made. */
export async function loadLastPath(database: Database, assessmentId: string): Promise<EntryPath | null> {
  const last = await database.tables.changes.where({ assessmentId }).last();
  return last?.path ?? null;
}

/** All assessments, the last changed first. */
export async function loadAssessments(database: Database): Promise<ListedAssessment[]> {
  const { tables } = database;
  return tables.transaction('r', ['assessments', 'entries', 'changes'], async () => {
    const rows = await tables.assessments.toArray();
    const listed = await Promise.all(
      rows.map(async (row) => {
        const assessment = fromRows(row, await tables.entries.where({ assessmentId: row.id }).toArray());
        const last: ChangeRow | undefined = await tables.changes.where({ assessmentId: row.id }).last();
        return { assessment, changedAt: last?.at ?? row.createdAt };
      }),
    );
    return listed.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  });
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

/** Deletes an assessment with its entries and its change log. Resolves with whether that is saved. */
export function removeAssessment(database: Database, id: string): Promise<boolean> {
  const { tables } = database;
  return database.write(['assessments', 'entries', 'changes'], async () => {
    await tables.assessments.delete(id);
    await tables.entries.where({ assessmentId: id }).delete();
    await tables.changes.where({ assessmentId: id }).delete();
  });
}
