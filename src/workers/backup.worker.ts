import { expose } from 'comlink';
import { waveBackupFile } from '@/exchange/backup/backupFile';
import { checkWaveBackup } from '@/exchange/backup/checkBackup';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { sameWave } from '@/exchange/backup/sameContent';

const backups = { waveBackupFile, checkWaveBackup, parseBackup, sameWave };

export type BackupWorker = typeof backups;

expose(backups);
