// @vitest-environment happy-dom
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import { workerInProcess } from '@tests/support/workerInProcess';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import { waveBackupFile } from '@/exchange/backup/backupFile';
import { checkWaveBackup } from '@/exchange/backup/checkBackup';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { sameWave } from '@/exchange/backup/sameContent';
import { packFiles } from '@/exchange/backup/zip';
import { checkWaveFile, isSameWave, readBackupFile, writeWaveBackup } from '@/workers/backupInWorker';

const questionnaire = aQuestionnaire();
let asked = 0;
beforeEach(() => {
  asked = 0;
  const make = () => {
    asked += 1;
    return { waveBackupFile, checkWaveBackup, parseBackup, sameWave };
  };
  vi.stubGlobal('Worker', workerInProcess(make));
});
afterEach(() => vi.unstubAllGlobals());

const wave = (files: number): WaveBackup => ({
  createdAt: '2027-01-01T00:00:00.000Z',
  invitation: anInvitation(),
  savedInvitation: null,
  officesText: null,
  decisions: [],
  drops: 1,
  ranking: null,
  proposalGroups: [],
  release: null,
  files: Array.from({ length: files }, (_file, index) =>
    aCollectedFile(aResponse({ office: 'XB' }), { file: `${index}.response.json` }),
  ),
});

it('a large collection is written, checked and compared elsewhere, and says the same as here', async () => {
  const large = wave(101);
  const file = await writeWaveBackup(large, questionnaire);
  expect(file).toEqual(await waveBackupFile(large, questionnaire));
  if (!file) throw new Error('No file was made.');
  expect(await checkWaveFile(file, large, questionnaire)).toEqual({ kind: 'same' });
  expect(await isSameWave(large, wave(101))).toBe(true);
  expect(asked).toBe(3);
});

it('a large file is read elsewhere, and says the same as here', async () => {
  const rest = { name: 'rest.bin', bytes: crypto.getRandomValues(new Uint8Array(65_536)) };
  const files = Array.from({ length: 20 }, (_file, index) => ({ ...rest, name: `${index}.bin` }));
  const bytes = packFiles(files, new Date('2027-03-01T09:00:00Z'));
  expect(await readBackupFile('a.zip', bytes, [questionnaire])).toEqual(
    await parseBackup('a.zip', bytes, [questionnaire]),
  );
  expect(asked).toBe(1);
});

it('what is small is done at once', async () => {
  const small = wave(2);
  const file = await writeWaveBackup(small, questionnaire);
  expect(file && (await checkWaveFile(file, small, questionnaire))).toEqual({ kind: 'same' });
  expect(file && (await readBackupFile(file.name, file.bytes, [questionnaire]))).toMatchObject([{ kind: 'wave' }]);
  expect(await isSameWave(small, wave(3))).toBe(false);
  expect(asked).toBe(0);
});
