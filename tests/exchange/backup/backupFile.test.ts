import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentBackupFile, waveBackupFile } from '@/exchange/backup/backupFile';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { packFiles, unpackFiles } from '@/exchange/backup/zip';
import { utf8 } from '@tests/exchange/exampleFile';
import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aResponse } from '@tests/support/aResponse';
import { campaignRuns } from '@tests/support/campaign';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { randomBackups } from '@tests/support/randomBackups';

const questionnaire = aQuestionnaire();
const AT = new Date('2027-03-01T09:00:00Z');
const read = (name: string, bytes: Uint8Array<ArrayBuffer>) => parseBackup(name, bytes, [questionnaire]);
const bare = { assessment: anAssessment(), times: {}, history: [] };

const aWave = {
  createdAt: '2027-01-01T00:00:00.000Z',
  invitation: anInvitation(),
  savedInvitation: anInvitation({ note: 'As it left' }),
  officesText: 'XA\tOffice of Examplia\nhalf a line',
  decisions: [
    { kind: 'choose', checksum: 'sha256:01', among: ['sha256:01'], reason: 'By mail', at: '2027-02-01T00:00:00.000Z' },
  ],
  drops: 2,
  ranking: {
    weights: { need: 0.4, demand: 0.3, breadth: 0.2, supply: 0.1 },
    seed: 7,
    reorderings: [{ topic: 'skills', above: 'strategy', reason: 'Asked for', at: '2027-03-01T00:00:00.000Z' }],
  },
  proposalGroups: [{ id: 'g1', title: 'Seasonal adjustment', proposals: ['a', 'b'], speakers: ['XB'] }],
  release: { releasedAt: '2027-04-01T00:00:00Z', checksum: `sha256:${'7'.repeat(64)}` },
  files: [
    aCollectedFile(aResponse({ office: 'XB', answers: { 'skills-map': { code: 'level', level: 2 } } })),
    { ...aRefusedFile('notes.txt'), drop: 2, detail: { kind: 'bytes', values: { most: 3 } } },
  ],
} as const;

test('random assessments are the same after backup and restore, with times and history', async () => {
  await fc.assert(
    fc.asyncProperty(randomBackups(questionnaire), async (backup) => {
      const file = await assessmentBackupFile(backup, questionnaire);
      const zip = packFiles(file ? [file] : [], AT);
      const [part] = await read('everything.zip', zip);
      if (part?.kind !== 'assessment') throw new Error(JSON.stringify(part));
      const { checksum: _checksum, ...found } = part.backup;
      expect(found).toEqual(backup);
    }),
    { numRuns: campaignRuns(1000) },
  );
}, 300_000);

describe('the file of an assessment', () => {
  test('is named after wave and receipt code, never after the office', async () => {
    const office = { code: null, name: 'Office of Examplia', country: 'XA' };
    const named = { ...bare, assessment: anAssessment({ office, invitation: anInvitation() }) };
    expect((await assessmentBackupFile(named, questionnaire))?.name).toMatch(/^wave-1-[0-9a-f]{8}\.assessment\.json$/);
    expect((await assessmentBackupFile(bare, questionnaire))?.name).toMatch(
      /^assessment-[0-9a-f]{8}\.assessment\.json$/,
    );
  });

  test('is not handed out when it would not say what it was made from', async () => {
    const unknown = { ...bare, assessment: anAssessment({ answers: { 'no-such-item': { code: 'dont-know' } } }) };
    expect(await assessmentBackupFile(unknown, questionnaire)).toBeNull();
  });

  test('leaves out lines of the history that no file could carry, and is handed out all the same', async () => {
    const line = (sequence: number, path: `note/${string}`) => ({
      sequence,
      at: '2027-02-01T09:00:00.000Z',
      kind: 'edit' as const,
      of: null,
      places: [{ path, before: null, after: 'A note' }],
    });
    const history = [line(1, 'note/no-such-item'), line(2, 'note/skills-map')];
    const file = await assessmentBackupFile({ ...bare, history }, questionnaire);
    const [part] = await read('file', file?.bytes ?? utf8(''));
    expect(part).toMatchObject({ kind: 'assessment', backup: { history: [{ sequence: 2 }] } });
  });
});

describe('the file of a wave', () => {
  test('carries the desk as it stands, the collection and every decision', async () => {
    const file = await waveBackupFile(aWave, questionnaire);
    expect(file?.name).toMatch(/^wave-1-[0-9a-f]{8}\.wave\.json$/);
    const [part] = await read('wave', file?.bytes ?? utf8(''));
    if (part?.kind !== 'wave') throw new Error(JSON.stringify(part));
    // A tab in a text becomes a space, as in every file of ours.
    expect(part.backup.wave).toEqual({ ...aWave, officesText: 'XA Office of Examplia\nhalf a line' });
  });

  test('may be unfinished: without a title, with a half-typed month', async () => {
    const wave = { id: 'wave-1', title: '', from: '2027', to: '' };
    const unfinished = { ...aWave, invitation: anInvitation({ wave }) };
    const file = await waveBackupFile(unfinished, questionnaire);
    const [part] = await read('wave', file?.bytes ?? utf8(''));
    expect(part).toMatchObject({ kind: 'wave', backup: { wave: { invitation: { wave } } } });
  });
});

describe('a backup of everything', () => {
  test('is one zip of plain files, each with its own verdict', async () => {
    const file = await assessmentBackupFile(bare, questionnaire);
    const wave = await waveBackupFile(aWave, questionnaire);
    if (!file || !wave) throw new Error('Nothing to pack.');
    const zip = packFiles([file, { name: 'broken.json', bytes: file.bytes.slice(0, 100) }, wave], AT);
    expect((await read('everything.zip', zip)).map(({ kind, name }) => [kind, name])).toEqual([
      ['assessment', file.name],
      ['refused', 'broken.json'],
      ['wave', wave.name],
    ]);
    expect(unpackFiles(zip)).toMatchObject([{ name: file.name }, { name: 'broken.json' }, { name: wave.name }]);
  });

  test('that was cut is one refused part', async () => {
    const file = await assessmentBackupFile(bare, questionnaire);
    const zip = packFiles(file ? [file] : [], AT);
    expect(await read('everything.zip', zip.slice(0, -30))).toMatchObject([
      { name: 'everything.zip', kind: 'refused', problem: { reason: 'damaged-archive' } },
    ]);
  });

  test('names what is no backup', async () => {
    expect(await read('a', utf8('{"format":"waymark/benchmark"}'))).toMatchObject([
      { problem: { reason: 'not-a-waymark-file', detail: { values: { found: 'benchmark' } } } },
    ]);
    expect(await read('a', utf8('hello'))).toMatchObject([{ problem: { reason: 'not-json' } }]);
  });
});
