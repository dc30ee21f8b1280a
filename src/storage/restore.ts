import type { Assessment } from '@/domain/assessment/assessment';
import { entriesOfBackup, type AssessmentBackup } from '@/domain/assessment/backup';
import type { Change } from '@/domain/assessment/change';
import { laterSending, mergeEntries, placesOfMerge, type Merge } from '@/domain/assessment/mergeBackup';
import { mergeWave, type WaveBackup, type WaveMerge } from '@/domain/collection/waveBackup';
import { putEntry, toEntryRows, toRow } from './assessments';
import { NOTHING, type Made } from './changes';
import type { Database } from './database';
import { rangeOf } from './historyRange';
import { isAssessmentRow, isEntryRow, isFileRow, isHistoryRow, isWaveRow } from './rowShapes';
import type { AssessmentRow, FileRow, WaveRow } from './rows';
import type { WaymarkDatabase } from './tables';
import { pageOpenedAt } from './tabs';
import { toWaveBackup } from './waveBackups';

/** What restoring would do or did with an assessment. */
export type AssessmentRestore =
  | { readonly kind: 'new' }
  /** It is here already: what is taken from the backup, and what of the backup only goes into the history. */
  | ({ readonly kind: 'merge' } & Merge)
  /** It is here already, and the backup says nothing that is not known. */
  | { readonly kind: 'same' };

/** What restoring would do or did with a wave. */
export type WaveRestore =
  | { readonly kind: 'new' }
  | { readonly kind: 'merge'; readonly files: number; readonly decisions: number }
  | { readonly kind: 'same' };

interface Held {
  readonly row: AssessmentRow;
  readonly merge: Merge;
  /** What is known of invitation and saved files after the merge. */
  readonly facts: Pick<Assessment, 'invitation' | 'sending'>;
}

/** The assessment of a backup as it is here; undefined when it is not. */
async function holdAssessment(tables: WaymarkDatabase, backup: AssessmentBackup): Promise<Held | undefined> {
  const { id, invitation, sending } = backup.assessment;
  const row: unknown = await tables.assessments.get(id);
  if (!isAssessmentRow(row)) return undefined;
  const entries = (await tables.entries.where({ assessmentId: id }).toArray()).filter(isEntryRow);
  const history = (await rangeOf(tables, id).toArray()).filter(isHistoryRow);
  return {
    row,
    merge: mergeEntries(entries, history, entriesOfBackup(backup)),
    facts: { invitation: row.invitation ?? invitation, sending: laterSending(row.sending, sending) },
  };
}

function isNothing({ row, merge, facts }: Held): boolean {
  const sameFacts = facts.invitation === row.invitation && facts.sending === row.sending;
  return merge.taken.length === 0 && merge.kept.length === 0 && sameFacts;
}

function outcomeOf(held: Held | undefined): AssessmentRestore {
  if (!held) return { kind: 'new' };
  return isNothing(held) ? { kind: 'same' } : { kind: 'merge', ...held.merge };
}

/** What restoring this backup would do; nothing is changed. */
export async function planAssessment(database: Database, backup: AssessmentBackup): Promise<AssessmentRestore> {
  return outcomeOf(await holdAssessment(database.tables, backup));
}

/** The changes with numbers that lie before the next one of this device, and as far apart as they were. */
function renumber(history: readonly Change[], next: number): readonly Change[] {
  const shift = Math.min(0, next - 1 - (history.at(-1)?.sequence ?? 0));
  // Of a moment as well as of a change; a number that this leaves without a change is before the first.
  return history.map((change) => ({
    ...change,
    sequence: change.sequence + shift,
    of: change.of === null ? null : change.of + shift,
  }));
}

async function addAssessment({ tables, sequence }: Made, backup: AssessmentBackup): Promise<void> {
  const { assessment, history } = backup;
  const { id, createdAt } = assessment;
  await tables.assessments.put(toRow(assessment));
  const entries = entriesOfBackup(backup).map((entry) =>
    entry.at === '' && !entry.path.startsWith('answer/') ? { ...entry, at: createdAt } : entry,
  );
  await tables.entries.bulkPut(toEntryRows(id, entries));
  await tables.history.bulkPut(renumber(history, sequence).map((change) => ({ assessmentId: id, ...change })));
}

async function mergeAssessment({ tables, sequence }: Made, { row, merge, facts }: Held, at: string): Promise<void> {
  await tables.assessments.update(row.id, facts);
  for (const { path, after, at: since } of merge.taken)
    await putEntry(tables, row.id, { path, value: after, at: since });
  const places = placesOfMerge(merge);
  if (places.length === 0) return;
  await tables.history.add({
    assessmentId: row.id,
    sequence,
    at,
    kind: 'merge',
    of: null,
    window: pageOpenedAt(),
    places,
  });
}

/**
 * Restores an assessment as one change: a new one with its history, or merged place by place into the one that is here. What
 * is here is looked at anew, so that a change made meanwhile is not lost. Null when it is not saved.
 */
export async function restoreAssessment(
  database: Database,
  backup: AssessmentBackup,
  at: string,
): Promise<AssessmentRestore | null> {
  let outcome: AssessmentRestore = { kind: 'same' };
  const saved = await database.write(['assessments', 'entries', 'history'], async (made) => {
    const held = await holdAssessment(made.tables, backup);
    outcome = outcomeOf(held);
    if (outcome.kind === 'same') return NOTHING;
    return held ? mergeAssessment(made, held, at) : addAssessment(made, backup);
  });
  return saved ? outcome : null;
}

interface HeldWave {
  readonly row: WaveRow;
  readonly merge: WaveMerge;
}

async function holdWave(tables: WaymarkDatabase, backup: WaveBackup): Promise<HeldWave | undefined> {
  const waveId = backup.invitation.wave.id;
  const row: unknown = await tables.waves.get(waveId);
  if (!isWaveRow(row)) return undefined;
  const files = (await tables.files.where({ waveId }).toArray()).filter(isFileRow);
  return { row, merge: mergeWave(toWaveBackup(row, files), backup) };
}

function waveOutcome(held: HeldWave | undefined): WaveRestore {
  if (!held) return { kind: 'new' };
  const { row, merge } = held;
  const { newFiles, newDecisions: decisions, ranking, proposalGroups, release } = merge;
  const sameWork =
    ranking === (row.ranking ?? null) &&
    release === (row.release ?? null) &&
    proposalGroups.length === (row.proposalGroups?.length ?? 0);
  if (newFiles.length === 0 && decisions === 0 && sameWork) return { kind: 'same' };
  return { kind: 'merge', files: newFiles.length, decisions };
}

/** What restoring this backup would do; nothing is changed. */
export async function planWave(database: Database, backup: WaveBackup): Promise<WaveRestore> {
  return waveOutcome(await holdWave(database.tables, backup));
}

/** What the organiser has worked out so far; what there is none of is absent. */
function workOf({ ranking, proposalGroups, release }: Pick<WaveBackup, 'ranking' | 'proposalGroups' | 'release'>) {
  return {
    ...(ranking === null ? {} : { ranking }),
    ...(proposalGroups.length === 0 ? {} : { proposalGroups }),
    ...(release === null ? {} : { release }),
  };
}

function newWaveRow(backup: WaveBackup): WaveRow {
  const { createdAt, invitation, savedInvitation, officesText, decisions, drops } = backup;
  return {
    id: invitation.wave.id,
    createdAt,
    invitation,
    decisions,
    drops,
    ...(officesText === null ? {} : { officesText }),
    ...(savedInvitation === null ? {} : { savedInvitation }),
    ...workOf(backup),
    changes: 1,
  };
}

function mergedWaveRow({ row, merge }: HeldWave): WaveRow {
  const { decisions, newFiles } = merge;
  return {
    ...row,
    decisions,
    drops: Math.max(row.drops, ...newFiles.map(({ drop }) => drop)),
    ...workOf(merge),
    changes: (row.changes ?? 0) + 1,
  };
}

/** Restores a wave with its collection as one change: a new one, or what is missing in the one here. Null when not saved. */
export async function restoreWave(database: Database, backup: WaveBackup): Promise<WaveRestore | null> {
  let outcome: WaveRestore = { kind: 'same' };
  const waveId = backup.invitation.wave.id;
  const saved = await database.write(['waves', 'files'], async ({ tables }) => {
    const held = await holdWave(tables, backup);
    outcome = waveOutcome(held);
    if (outcome.kind === 'same') return NOTHING;
    await tables.waves.put(held ? mergedWaveRow(held) : newWaveRow(backup));
    const files = held ? held.merge.newFiles : backup.files;
    return tables.files.bulkPut(files.map((file): FileRow => ({ ...file, waveId })));
  });
  return saved ? outcome : null;
}
