import { describe, expect, test } from 'vitest';
import { assessmentBackupFile, waveBackupFile } from '@/exchange/backup/backupFile';
import { checkAssessmentBackup, checkWaveBackup } from '@/exchange/backup/checkBackup';
import { packFiles } from '@/exchange/backup/zip';
import { utf8 } from '@tests/exchange/exampleFile';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const backupOf = (level: 1 | 2, id = 'assessment-1') => ({
  assessment: anAssessment({ id, answers: { 'strategy-mandate': { code: 'level', level } } }),
  times: {},
  history: [],
});
const waveOf = (files: readonly ReturnType<typeof aCollectedFile>[]) => ({
  createdAt: '2027-01-01T00:00:00.000Z',
  invitation: anInvitation(),
  savedInvitation: null,
  officesText: null,
  decisions: [],
  drops: 1,
  ranking: null,
  proposalGroups: [],
  release: null,
  files,
});

async function written<T>(file: Promise<T | null>): Promise<T> {
  const made = await file;
  if (!made) throw new Error('No file was made.');
  return made;
}
const assessmentFile = (backup: ReturnType<typeof backupOf>) => written(assessmentBackupFile(backup, questionnaire));

describe('a saved backup of an assessment', () => {
  test('is the same as long as nothing is changed', async () => {
    const file = await assessmentFile(backupOf(1));
    expect(await checkAssessmentBackup(file, backupOf(1), questionnaire)).toEqual({ kind: 'same' });
  });

  test('is another once an answer is', async () => {
    const file = await assessmentFile(backupOf(1));
    expect(await checkAssessmentBackup(file, backupOf(2), questionnaire)).toEqual({ kind: 'changed' });
  });

  test('is found in a file of everything', async () => {
    const files = [await assessmentFile(backupOf(2, 'assessment-2')), await assessmentFile(backupOf(1))];
    const bytes = packFiles(files, new Date('2027-03-01T09:00:00Z'));
    expect(await checkAssessmentBackup({ name: 'a.zip', bytes }, backupOf(1), questionnaire)).toEqual({ kind: 'same' });
  });

  test('is not taken for one of another assessment', async () => {
    const file = await assessmentFile(backupOf(1, 'assessment-2'));
    expect(await checkAssessmentBackup(file, backupOf(1), questionnaire)).toEqual({ kind: 'other' });
  });

  test('is unreadable when it was cut', async () => {
    const { name, bytes } = await assessmentFile(backupOf(1));
    const cut = { name, bytes: bytes.slice(0, 40) };
    expect(await checkAssessmentBackup(cut, backupOf(1), questionnaire)).toMatchObject({
      kind: 'unreadable',
      problem: { reason: 'not-json' },
    });
  });

  test('is unreadable when it is an archive with nothing in it', async () => {
    const bytes = packFiles([], new Date('2027-03-01T09:00:00Z'));
    const found = await checkAssessmentBackup({ name: 'a.zip', bytes }, backupOf(1), questionnaire);
    expect(found).toMatchObject({ kind: 'unreadable', problem: { reason: 'not-a-waymark-file' } });
  });
});

describe('a saved backup of a wave', () => {
  const file = () => written(waveBackupFile(waveOf([aCollectedFile(aResponse())]), questionnaire));

  test('is the same as long as nothing is changed, and another once a file came', async () => {
    const held = waveOf([aCollectedFile(aResponse())]);
    const more = waveOf([...held.files, aCollectedFile(aResponse({ office: 'XC' }))]);
    expect(await checkWaveBackup(await file(), held, questionnaire)).toEqual({ kind: 'same' });
    expect(await checkWaveBackup(await file(), more, questionnaire)).toEqual({ kind: 'changed' });
  });

  test('is no backup of an assessment', async () => {
    expect(await checkAssessmentBackup(await file(), backupOf(1), questionnaire)).toEqual({ kind: 'other' });
    const text = { name: 'x', bytes: utf8('a photograph') };
    expect(await checkWaveBackup(text, waveOf([]), questionnaire)).toMatchObject({ kind: 'unreadable' });
  });
});
