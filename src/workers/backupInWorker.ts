import { wrap, type Remote } from 'comlink';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { waveBackupFile } from '@/exchange/backup/backupFile';
import { checkWaveBackup, type CheckedBackup } from '@/exchange/backup/checkBackup';
import { parseBackup, type BackupPart } from '@/exchange/backup/parseBackup';
import { sameWave } from '@/exchange/backup/sameContent';
import type { PackedFile } from '@/exchange/backup/zip';
import type { BackupWorker } from './backup.worker';
import workerUrl from './backup.worker?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl';

/** What is done within a few milliseconds: starting a worker would take longer than that. */
const FEW_FILES = 100;
const FEW_BYTES = 1024 * 1024;

async function inWorker<T>(ask: (backups: Remote<BackupWorker>) => Promise<T>): Promise<T> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  try {
    return await ask(wrap<BackupWorker>(worker));
  } finally {
    worker.terminate();
  }
}

const isSmall = ({ files }: WaveBackup) => files.length <= FEW_FILES;

/** The file of a wave (see `waveBackupFile`); that of a large collection is made in a worker, so that the page stays quick. */
export function writeWaveBackup(wave: WaveBackup, questionnaire: Questionnaire): Promise<PackedFile | null> {
  if (isSmall(wave)) return waveBackupFile(wave, questionnaire);
  return inWorker((backups) => backups.waveBackupFile(wave, questionnaire));
}

/** Reads a backup (see `parseBackup`), a large one in a worker. */
export function readBackupFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  questionnaires: readonly Questionnaire[],
): Promise<readonly BackupPart[]> {
  if (bytes.length <= FEW_BYTES) return parseBackup(name, bytes, questionnaires);
  return inWorker((backups) => backups.parseBackup(name, bytes, questionnaires));
}

/** Whether two backups of a wave say the same (see `sameWave`); large ones are compared in a worker. */
export async function isSameWave(a: WaveBackup, b: WaveBackup): Promise<boolean> {
  if (a.files.length !== b.files.length) return false;
  return isSmall(a) ? sameWave(a, b) : inWorker((backups) => backups.sameWave(a, b));
}

/** What a saved file of a wave turns out to be (see `checkWaveBackup`); a large one is opened in a worker. */
export async function checkWaveFile(
  file: PackedFile,
  here: WaveBackup,
  questionnaire: Questionnaire,
): Promise<CheckedBackup> {
  if (isSmall(here) && file.bytes.length <= FEW_BYTES) return checkWaveBackup(file, here, questionnaire);
  return inWorker<CheckedBackup>(async (backups) => backups.checkWaveBackup(file, here, questionnaire));
}
