import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAssessment, removeAssessment, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { loadBackup, loadSubjects, loadUnsaved, loadWaveBackup, markBackup, noteBackup } from '@/storage/backups';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { loadHistory } from '@/storage/history';
import { planAssessment, planWave, restoreAssessment, restoreWave } from '@/storage/restore';
import { saveDrop, saveNewWave, saveWave } from '@/storage/waves';
import { aRefusedFile } from '@tests/support/aCollectedFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { campaignRuns } from '@tests/support/campaign';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { randomBackups } from '@tests/support/randomBackups';

const at = (second: number) => `2027-02-01T09:00:${String(second).padStart(2, '0')}.000Z`;
const named = (value: string, second: number) => ({ path: 'office/name', value, at: at(second) }) as const;

let database: Database;
const sequence = () => database.saving.current.sequence;
const found = async () => {
  const backup = await loadBackup(database, 'assessment-1');
  if (!backup) throw new Error('There is nothing to back up.');
  return backup;
};

beforeEach(async () => {
  database = await openDatabase('own');
});
afterEach(() => removeDatabase('own'));

describe('an assessment that is not here', () => {
  it('comes back with its history, times and facts, as one durable change', async () => {
    await saveNewAssessment(database, anAssessment({ invitation: anInvitation() }));
    await saveEntry(database, 'assessment-1', named('First', 1));
    await saveEntry(database, 'assessment-1', named('Second', 2));
    const backup = await found();
    await removeAssessment(database, 'assessment-1');
    const before = sequence();

    expect(await planAssessment(database, backup)).toEqual({ kind: 'new' });
    expect(sequence()).toBe(before);
    expect(await restoreAssessment(database, backup, at(9))).toEqual({ kind: 'new' });
    expect(sequence()).toBe(before + 1);
    expect(await found()).toEqual(backup);
  });

  it('on a device that counted less keeps the order of its history, before everything that comes', async () => {
    const line = (number: number) => ({
      sequence: number,
      at: at(number),
      kind: 'edit' as const,
      of: null,
      places: [{ path: 'office/name' as const, before: null, after: String(number) }],
    });
    const undo = { ...line(40), kind: 'undo' as const, of: 30 };
    const history = [line(10), line(30), undo];
    await restoreAssessment(database, { assessment: anAssessment(), times: {}, history }, at(50));
    expect(sequence()).toBe(1);
    expect((await loadHistory(database, 'assessment-1')).map((change) => [change.sequence, change.of])).toEqual([
      [-30, null],
      [-10, null],
      [0, -10],
    ]);
    await saveEntry(database, 'assessment-1', named('Later', 51));
    expect((await loadHistory(database, 'assessment-1')).at(-1)?.sequence).toBe(2);
  });

  it('is the same whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomBackups(aQuestionnaire()), async (backup) => {
        await restoreAssessment(database, backup, at(1));
        const back = await found();
        const shift = (back.history[0]?.sequence ?? 0) - (backup.history[0]?.sequence ?? 0);
        const history = backup.history.map((change) => ({ ...change, sequence: change.sequence + shift }));
        expect(back).toEqual({ ...backup, history });
        await removeAssessment(database, 'assessment-1');
      }),
      { numRuns: campaignRuns(500) },
    );
  }, 300_000);
});

describe('an assessment that is here', () => {
  it('takes what is later in the backup and keeps what is later here; the other is in the history', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', named('Here', 3));
    await saveEntry(database, 'assessment-1', { path: 'note/skills-map', value: 'Here', at: at(1) });
    const backup = {
      assessment: anAssessment({
        office: { code: null, name: 'Backup', country: 'XA' },
        notes: { 'skills-map': 'Backup' },
      }),
      times: { 'office/name': at(2), 'note/skills-map': at(2), 'office/country': at(2) },
      history: [],
    };
    const planned = await planAssessment(database, backup);
    expect(planned).toMatchObject({
      kind: 'merge',
      taken: [{ path: 'office/country' }, { path: 'note/skills-map', before: 'Here', after: 'Backup' }],
      kept: [{ path: 'office/name', before: 'Backup', after: 'Here' }],
    });
    const before = sequence();
    expect(await restoreAssessment(database, backup, at(9))).toEqual(planned);
    expect(sequence()).toBe(before + 1);
    expect(await loadAssessment(database, 'assessment-1')).toMatchObject({
      office: { name: 'Here', country: 'XA' },
      notes: { 'skills-map': 'Backup' },
    });
    const history = await loadHistory(database, 'assessment-1');
    expect(history.at(-1)).toMatchObject({ kind: 'merge', at: at(9) });
    const values = history.flatMap(({ places }) => places.map(({ after }) => after));
    for (const value of ['Here', 'Backup', 'XA']) expect(values).toContain(value);

    expect(await planAssessment(database, backup)).toEqual({ kind: 'same' });
    expect(await restoreAssessment(database, backup, at(10))).toEqual({ kind: 'same' });
    expect(sequence()).toBe(before + 1);
  });

  it('and was only used since the backup is not changed by it', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', named('First', 1));
    const backup = await found();
    await saveEntry(database, 'assessment-1', named('Second', 2));
    expect(await planAssessment(database, backup)).toEqual({ kind: 'same' });
  });

  it('learns of a response that was sent from the other device', async () => {
    await saveNewAssessment(database, anAssessment());
    const sending = { ...anAssessment().sending, revision: 2, checksum: `sha256:${'2'.repeat(64)}` };
    await restoreAssessment(database, { assessment: anAssessment({ sending }), times: {}, history: [] }, at(1));
    expect((await loadAssessment(database, 'assessment-1'))?.sending).toEqual(sending);
  });
});

describe('a wave', () => {
  it('comes back as it was, and a second time changes nothing', async () => {
    await saveNewWave(database, anInvitation(), at(1), anInvitation({ note: 'As it left' }));
    await saveDrop(database, 'wave-1', [aRefusedFile('a.json'), aRefusedFile('b.json')]);
    const backup = await loadWaveBackup(database, 'wave-1');
    await removeDatabase('own');
    database = await openDatabase('own');
    if (!backup) throw new Error('There is no wave.');

    expect(await planWave(database, backup)).toEqual({ kind: 'new' });
    expect(await restoreWave(database, backup)).toEqual({ kind: 'new' });
    expect(sequence()).toBe(1);
    expect(await loadWaveBackup(database, 'wave-1')).toEqual(backup);
    expect(await restoreWave(database, backup)).toEqual({ kind: 'same' });
    expect(sequence()).toBe(1);
  });

  it('that is here gains the files it lacks and loses nothing', async () => {
    await saveNewWave(database, anInvitation({ note: 'Here' }), at(1));
    await saveDrop(database, 'wave-1', [aRefusedFile('here.json'), aRefusedFile('both.json')]);
    const backup = await loadWaveBackup(database, 'wave-1');
    if (!backup) throw new Error('There is no wave.');
    const other = {
      ...backup,
      invitation: anInvitation({ note: 'Backup' }),
      files: [aRefusedFile('both.json'), aRefusedFile('theirs.json')],
    };
    expect(await restoreWave(database, other)).toEqual({ kind: 'merge', files: 1, decisions: 0 });
    const merged = await loadWaveBackup(database, 'wave-1');
    expect(merged?.files.map(({ file, drop }) => [file, drop])).toEqual([
      ['both.json', 1],
      ['here.json', 1],
      ['theirs.json', 2],
    ]);
    expect(merged?.invitation.note).toBe('Here');
  });
});

describe('what no backup holds yet', () => {
  const unsaved = async (kind: 'assessment' | 'wave', id: string) => loadUnsaved(database, kind, id);

  it('of an assessment are the changes since the last one', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', named('First', 1));
    const createdAt = anAssessment().createdAt;
    expect(await unsaved('assessment', 'assessment-1')).toEqual({ changes: 1, since: createdAt, backupAt: null });

    const rows = await markBackup(database, await loadSubjects(database), at(2));
    await saveEntry(database, 'assessment-1', named('While it was saved', 3));
    const before = sequence();
    await noteBackup(database, rows, true);
    expect(sequence()).toBe(before);
    expect(await unsaved('assessment', 'assessment-1')).toEqual({ changes: 1, since: at(2), backupAt: at(2) });
  });

  it('of a wave are its changes and those of its files', async () => {
    await saveNewWave(database, anInvitation(), at(1));
    await saveDrop(database, 'wave-1', [aRefusedFile('a.json')]);
    expect(await unsaved('wave', 'wave-1')).toMatchObject({ changes: 2, backupAt: null });
    await noteBackup(database, await markBackup(database, await loadSubjects(database), at(3)), true);
    expect(await unsaved('wave', 'wave-1')).toMatchObject({ changes: 0, backupAt: at(3) });
    await saveWave(database, 'wave-1', (wave) => ({ ...wave, officesText: 'XA' }));
    expect(await unsaved('wave', 'wave-1')).toMatchObject({ changes: 1 });
  });

  it('of what is not here is nothing', async () => {
    expect(await unsaved('assessment', 'nowhere')).toBeNull();
  });
});
