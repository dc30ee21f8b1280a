import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Edition } from '@/domain/questionnaire/edition';
import { assessmentBackupFile } from '@/exchange/backup/backupFile';
import { packFiles, type PackedFile } from '@/exchange/backup/zip';
import { serialiseRows } from '@/exchange/rows/serialiseRows';
import type { RowDump } from '@/storage/rowDump';
import { writeWaveBackup } from '@/workers/backupInWorker';

/** Everything that goes into a backup. */
export interface Held {
  readonly assessments: readonly AssessmentBackup[];
  readonly waves: readonly WaveBackup[];
  /** Something else is there that no file of its own can hold. */
  readonly hasMore: boolean;
}

export interface PackedBackup {
  readonly file: PackedFile;
  readonly assessments: number;
  readonly waves: number;
  /** Something could be put in only as rows of the database. */
  readonly withRows: boolean;
}

async function filesOf({ assessments, waves }: Held, editions: readonly Edition[]) {
  const load = (hash: string) => editions.find((edition) => edition.hash === hash)?.loadQuestionnaire();
  const made: { readonly kind: 'assessments' | 'waves'; readonly file: PackedFile | null }[] = [];
  for (const backup of assessments) {
    const questionnaire = await load(backup.assessment.questionnaire.hash);
    made.push({ kind: 'assessments', file: questionnaire ? await assessmentBackupFile(backup, questionnaire) : null });
  }
  for (const wave of waves) {
    const questionnaire = await load(wave.invitation.questionnaire.hash);
    made.push({ kind: 'waves', file: questionnaire ? await writeWaveBackup(wave, questionnaire) : null });
  }
  return made;
}

/** Two files of one name would become one. */
function withDifferentNames(files: readonly PackedFile[]): readonly PackedFile[] {
  const taken = new Set<string>();
  return files.map(({ name, bytes }) => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = name.replace('.', `-${number}.`);
    taken.add(free);
    return { name: free, bytes };
  });
}

/** A name that sorts by time and says nothing about anybody. */
export function backupName(at: Date): string {
  return `waymark-${at.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}`;
}

/**
 * Packs a zip of one plain file per assessment and wave, each read again and compared with what it was made from. What cannot
 * be written as such a file is put in as the rows of the database. With `plain` a single file is not packed.
 */
export async function packBackup(
  held: Held,
  dump: () => Promise<RowDump | null>,
  editions: readonly Edition[],
  at: Date,
  plain = false,
): Promise<PackedBackup | null> {
  const made = await filesOf(held, editions);
  const files = made.flatMap(({ file }) => (file ? [file] : []));
  const countOf = (wanted: string) => made.filter(({ kind, file }) => kind === wanted && file !== null).length;
  const counts = { assessments: countOf('assessments'), waves: countOf('waves') };
  const withRows = held.hasMore || files.length < made.length;
  const [only] = files;
  if (plain && only && !withRows && files.length === 1) return { file: only, ...counts, withRows };
  const rows = withRows ? await dump() : null;
  if (withRows && !rows) return null;
  const all = withDifferentNames(rows ? [...files, serialiseRows(rows, backupName(at))] : files);
  return { file: { name: `${backupName(at)}.backup.zip`, bytes: packFiles(all, at) }, ...counts, withRows };
}
