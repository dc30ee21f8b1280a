import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '@/domain/assessment/answer';
import type { Entry } from '@/domain/assessment/assessment';
import type { Change } from '@/domain/assessment/change';
import { loadAssessment, saveEntries, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { loadHistory, restoreMoment, saveRedo, saveUndo, watchElsewhere, watchHistory } from '@/storage/history';
import { anAssessment } from '@tests/support/anAssessment';

const at = (second: number) => `2027-02-01T09:00:${String(second).padStart(2, '0')}.000Z`;
const level = (value: 1 | 2 | 3 | 4 | 5): Answer => ({ code: 'level', level: value });
const answered = (value: Answer | null, second: number): Entry => ({
  path: 'answer/skills-map',
  value,
  at: at(second),
});

let database: Database;
const sequence = () => database.saving.current.sequence;
const answer = async () => (await loadAssessment(database, 'assessment-1'))?.answers['skills-map'];
const save = (entry: Entry) => saveEntry(database, 'assessment-1', entry);

beforeEach(async () => {
  database = await openDatabase('own');
  await saveNewAssessment(database, anAssessment({ office: { code: null, name: 'Examplia', country: null } }));
});
afterEach(() => removeDatabase('own'));

describe('undo and redo', () => {
  it('are durable changes of their own, with a time of their own', async () => {
    await save(answered(level(2), 1));
    await save(answered(level(4), 2));
    const before = sequence();
    expect(await saveUndo(database, 'assessment-1', at(3))).toEqual({
      saved: true,
      places: [{ path: 'answer/skills-map', before: level(4), after: level(2) }],
    });
    expect(sequence()).toBe(before + 1);
    const found = await loadAssessment(database, 'assessment-1');
    expect(found?.answers).toEqual({ 'skills-map': level(2) });
    expect(found?.answeredAt).toEqual({ 'skills-map': at(3) });

    await saveRedo(database, 'assessment-1', at(4));
    expect(await answer()).toEqual(level(4));
    expect((await loadHistory(database, 'assessment-1')).map(({ kind, of }) => [kind, of])).toEqual([
      ['edit', null],
      ['edit', null],
      ['undo', before],
      ['redo', before + 1],
    ]);
  });

  it('with nothing to do use up no number', async () => {
    const before = sequence();
    expect(await saveUndo(database, 'assessment-1', at(1))).toEqual({ saved: true, places: [] });
    expect(await saveRedo(database, 'assessment-1', at(1))).toEqual({ saved: true, places: [] });
    expect(sequence()).toBe(before);
    expect(database.saving.current.state).toBe('saved');
  });

  it('outlive the page', async () => {
    await save(answered(level(2), 1));
    database.close();
    const { tables } = database;
    expect(tables.isOpen()).toBe(false);
    const { WaymarkDatabase } = await import('@/storage/tables');
    const { Database: Opened } = await import('@/storage/database');
    const { Saving } = await import('@/storage/saving');
    const reopened = new WaymarkDatabase('waymark');
    await reopened.open();
    const later = new Opened('own', reopened, new Saving(true, 2));
    await saveUndo(later, 'assessment-1', at(3));
    expect((await loadAssessment(later, 'assessment-1'))?.answers).toEqual({});
    later.close();
  });

  it('of another assessment are not touched', async () => {
    await saveNewAssessment(database, anAssessment({ id: 'other' }));
    await save(answered(level(2), 1));
    await saveEntry(database, 'other', answered(level(5), 2));
    await saveUndo(database, 'assessment-1', at(3));
    expect(await answer()).toBeUndefined();
    expect((await loadAssessment(database, 'other'))?.answers).toEqual({ 'skills-map': level(5) });
  });

  it('take places back that changed together', async () => {
    const together: Entry[] = [
      { path: 'office/name', value: 'Office of Examplia', at: at(1) },
      { path: 'office/code', value: 'XA', at: at(1) },
    ];
    const before = sequence();
    await saveEntries(database, 'assessment-1', together);
    expect(sequence()).toBe(before + 1);
    await saveUndo(database, 'assessment-1', at(2));
    expect((await loadAssessment(database, 'assessment-1'))?.office).toMatchObject({ code: null, name: 'Examplia' });
  });
});

describe('an earlier moment', () => {
  it('is restored as one durable change of every place, which can be taken back', async () => {
    await save(answered(level(2), 1));
    const moment = sequence();
    await save(answered(level(4), 2));
    await save({ path: 'office/name', value: 'Office of Examplia', at: at(3) });
    await save({ path: 'note/skills-map', value: 'A note', at: at(4) });
    const before = sequence();

    const { places } = await restoreMoment(database, 'assessment-1', moment, at(5));
    expect(places).toHaveLength(3);
    expect(sequence()).toBe(before + 1);
    const restored = await loadAssessment(database, 'assessment-1');
    expect(restored).toMatchObject({ answers: { 'skills-map': level(2) }, notes: {}, office: { name: 'Examplia' } });

    await saveUndo(database, 'assessment-1', at(6));
    const back = await loadAssessment(database, 'assessment-1');
    expect(back).toMatchObject({
      answers: { 'skills-map': level(4) },
      notes: { 'skills-map': 'A note' },
      office: { name: 'Office of Examplia' },
    });
  });

  it('that is the present one changes nothing', async () => {
    await save(answered(level(2), 1));
    const before = sequence();
    expect(await restoreMoment(database, 'assessment-1', before, at(2))).toEqual({ saved: true, places: [] });
    expect(sequence()).toBe(before);
  });
});

it('who watches the history hears of every change', async () => {
  let heard: readonly string[] = [];
  const stop = watchHistory(
    database,
    'assessment-1',
    (history) => (heard = history.map(({ kind }) => kind)),
    (error) => {
      throw error;
    },
  );
  await save(answered(level(2), 1));
  await saveUndo(database, 'assessment-1', at(2));
  await expect.poll(() => heard).toEqual(['edit', 'undo']);
  stop();
});

it('changes that another window makes are told from those of this one', async () => {
  await save(answered(level(2), 1));
  const heard: (readonly Change[])[] = [];
  const stop = watchElsewhere(
    database,
    'assessment-1',
    (changes) => heard.push(changes),
    (error) => {
      throw error;
    },
  );
  await save(answered(level(3), 2));
  const [own] = (await loadHistory(database, 'assessment-1')).slice(-1);
  if (!own) throw new Error('Nothing was saved.');
  const places = [{ path: 'answer/skills-map', before: level(3), after: level(5) }] as const;
  const elsewhere = { ...own, sequence: own.sequence + 1, window: '2027-02-01T08:00:00.000Z', places };
  await database.tables.history.add({ ...elsewhere, assessmentId: 'assessment-1' });
  await expect.poll(() => heard.flat()).toEqual([elsewhere]);
  stop();
});
