import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import { toAssessmentBackup } from './assessmentBackups';
import type { RowDump } from './rowDump';
import { isAssessmentRow, isEntryRow, isFileRow, isHistoryRow, isWaveRow } from './rowShapes';
import { DATA_STORES } from './tables';
import { toWaveBackup } from './waveBackups';

/** What can still be used of a database that cannot be opened as usual. */
export interface Left {
  readonly assessments: readonly AssessmentBackup[];
  readonly waves: readonly WaveBackup[];
  /** Rows that are there but cannot be used, or belong to nothing that can. */
  readonly unusable: number;
}

/** Puts together what raw rows hold. A row without the shape of its kind is left out and counted. */
export function readLeft({ stores }: RowDump): Left {
  const rowsOf = (name: (typeof DATA_STORES)[number]) => stores[name] ?? [];
  const entries = rowsOf('entries').filter(isEntryRow);
  const history = rowsOf('history').filter(isHistoryRow);
  const files = rowsOf('files').filter(isFileRow);
  let used = 0;
  const count = <T>(rows: readonly T[]): readonly T[] => {
    used += rows.length;
    return rows;
  };
  const assessments = count(rowsOf('assessments').filter(isAssessmentRow)).map((row) =>
    toAssessmentBackup(
      row,
      count(entries.filter(({ assessmentId }) => assessmentId === row.id)),
      count(history.filter(({ assessmentId }) => assessmentId === row.id)).map(
        ({ assessmentId: _own, ...change }) => change,
      ),
    ),
  );
  const waves = count(rowsOf('waves').filter(isWaveRow)).map((row) =>
    toWaveBackup(row, count(files.filter(({ waveId }) => waveId === row.id))),
  );
  const all = DATA_STORES.reduce((sum, name) => sum + rowsOf(name).length, 0);
  return { assessments, waves, unusable: all - used };
}
