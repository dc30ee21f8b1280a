import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  loadAssessment,
  removeAssessment,
  saveAssessmentFacts,
  saveEntries,
  saveEntry,
  saveInvitation,
  saveNewAssessment,
  watchAssessment,
  watchAssessments,
} from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { loadHistory } from '@/storage/history';

const at = (second: number) => `2027-02-01T09:00:${String(second).padStart(2, '0')}.000Z`;
const fail = (error: unknown) => {
  throw error;
};

let database: Database;

beforeEach(async () => {
  database = await openDatabase('own');
});
afterEach(() => removeDatabase('own'));

describe('an assessment in the database', () => {
  it('comes back as it was kept, every kind of place included', async () => {
    const assessment = anAssessment({
      office: { code: 'XA', name: 'Office of Examplia', country: 'XA' },
      answers: {
        'strategy-mandate': { code: 'level', level: 3 },
        'strategy-roadmap': { code: 'not-applicable', reason: null },
      },
      answeredAt: { 'strategy-mandate': at(1), 'strategy-roadmap': at(2) },
      notes: { 'strategy-mandate': 'See the plan.' },
      sentNotes: ['strategy-mandate'],
      profile: { 'size-band': 'lt250', 'open-tools': ['r', 'python'] },
      consent: { benchmark: false, name: 'hidden' },
      topics: { strategy: { 'target-level': 4, 'workshop-interest': 0 } },
      closing: { 'topic-ranking': ['skills', 'strategy'] },
    });
    await saveNewAssessment(database, assessment);
    expect(await loadAssessment(database, assessment.id)).toEqual(assessment);
  });

  it('is one row a place, and each change is one line of the log with what was before', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', {
      path: 'answer/strategy-mandate',
      value: { code: 'level', level: 2 },
      at: at(1),
    });
    await saveEntry(database, 'assessment-1', {
      path: 'answer/strategy-mandate',
      value: { code: 'level', level: 4 },
      at: at(2),
    });
    await saveEntry(database, 'assessment-1', { path: 'answer/strategy-mandate', value: null, at: at(3) });

    expect(await database.tables.entries.where({ assessmentId: 'assessment-1' }).count()).toBe(0);
    const log = await loadHistory(database, 'assessment-1');
    expect(log.flatMap(({ places }) => places.map(({ before, after }) => [before, after]))).toEqual([
      [null, { code: 'level', level: 2 }],
      [
        { code: 'level', level: 2 },
        { code: 'level', level: 4 },
      ],
      [{ code: 'level', level: 4 }, null],
    ]);
  });

  it('keeps what other places hold when one changes', async () => {
    await saveNewAssessment(database, anAssessment({ profile: { 'size-band': 'ge2000' } }));
    await Promise.all([
      saveEntry(database, 'assessment-1', { path: 'answer/strategy-mandate', value: { code: 'dont-know' }, at: at(1) }),
      saveEntry(database, 'assessment-1', { path: 'topic/skills/target-level', value: 5, at: at(1) }),
    ]);
    const found = await loadAssessment(database, 'assessment-1');
    expect(found?.answers).toEqual({ 'strategy-mandate': { code: 'dont-know' } });
    expect(found?.topics).toEqual({ skills: { 'target-level': 5 } });
    expect(found?.profile).toEqual({ 'size-band': 'ge2000' });
  });

  it('is gone with all its rows and its log when it is deleted, and nothing else is', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveNewAssessment(database, anAssessment({ id: 'other' }));
    await saveEntry(database, 'assessment-1', { path: 'note/strategy-mandate', value: 'A note', at: at(1) });
    await saveEntry(database, 'other', { path: 'note/strategy-mandate', value: 'Another', at: at(2) });
    await removeAssessment(database, 'assessment-1');

    expect(await loadAssessment(database, 'assessment-1')).toBeUndefined();
    expect((await loadAssessment(database, 'other'))?.notes).toEqual({ 'strategy-mandate': 'Another' });
    expect((await database.tables.history.toArray()).map((change) => change.assessmentId)).toEqual(['other']);
  });

  it('is followed: who watches hears of every change, and of the end', async () => {
    await saveNewAssessment(database, anAssessment());
    const heard: (string | undefined)[] = [];
    const next = async (expected: string | undefined) => expect.poll(() => heard.at(-1)).toBe(expected);
    const stop = watchAssessment(database, 'assessment-1', (found) => heard.push(found?.office.name), fail);
    await next('');
    await saveEntry(database, 'assessment-1', { path: 'office/name', value: 'Office of Examplia', at: at(1) });
    await next('Office of Examplia');
    await removeAssessment(database, 'assessment-1');
    await next(undefined);
    stop();
  });

  it('is listed with the last changed one first', async () => {
    await saveNewAssessment(database, anAssessment({ id: 'first' }));
    await saveNewAssessment(database, anAssessment({ id: 'second' }));
    await saveEntry(database, 'first', { path: 'office/name', value: 'Changed later', at: at(9) });
    let listed: readonly string[] = [];
    const stop = watchAssessments(database, (found) => (listed = found.map(({ assessment }) => assessment.id)), fail);
    await expect.poll(() => listed).toEqual(['first', 'second']);
    stop();
  });

  it('keeps what is known of its saved file', async () => {
    await saveNewAssessment(database, anAssessment());
    const sending = { ...anAssessment().sending, revision: 1, checksum: `sha256:${'0'.repeat(64)}` };
    await saveAssessmentFacts(database, 'assessment-1', { sending });
    expect((await loadAssessment(database, 'assessment-1'))?.sending).toEqual(sending);
  });
});

describe('a change that is written before it is known what stands there', () => {
  const path = 'answer/strategy-mandate';
  const toLevel = (level: 1 | 2 | 3, second: number) =>
    ({ path, value: { code: 'level', level }, at: at(second) }) as const;
  /** What another window did a moment ago, of which this one has not heard. */
  const elsewhere = (sequence: number) =>
    database.tables.transaction('rw', ['entries', 'history', 'counters'], async () => {
      await database.tables.entries.put({
        assessmentId: 'assessment-1',
        path,
        value: { code: 'dont-know' },
        at: at(1),
      });
      await database.tables.history.add({
        assessmentId: 'assessment-1',
        sequence,
        at: at(1),
        kind: 'edit',
        of: null,
        window: 'another',
        places: [{ path, before: null, after: { code: 'dont-know' } }],
      });
      await database.tables.counters.put({ name: 'sequence', value: sequence });
    });
  const log = async () =>
    (await loadHistory(database, 'assessment-1')).map(({ sequence, places }) => [
      sequence,
      ...places.flatMap(({ before, after }) => [before, after]),
    ]);

  it('has the right line in the history where the guess was right', async () => {
    await saveNewAssessment(database, anAssessment());
    expect(await saveEntries(database, 'assessment-1', [toLevel(2, 1)], [null])).toBe(true);
    expect(await saveEntries(database, 'assessment-1', [toLevel(3, 2)], [toLevel(2, 1).value])).toBe(true);
    expect(await log()).toEqual([
      [2, null, toLevel(2, 1).value],
      [3, toLevel(2, 1).value, toLevel(3, 2).value],
    ]);
    expect(database.saving.current.sequence).toBe(3);
  });

  it('is set right where something else stood there', async () => {
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', toLevel(1, 1));
    expect(await saveEntries(database, 'assessment-1', [toLevel(3, 2)], [null])).toBe(true);
    expect(await log()).toEqual([
      [2, null, toLevel(1, 1).value],
      [3, toLevel(1, 1).value, toLevel(3, 2).value],
    ]);
  });

  it.each([
    ['this number', 2],
    ['a later number', 7],
  ])('keeps what another window did under %s, and comes after it', async (_name, sequence) => {
    await saveNewAssessment(database, anAssessment());
    const saved = elsewhere(sequence);
    expect(await saveEntries(database, 'assessment-1', [toLevel(3, 2)], [null])).toBe(true);
    await saved;
    expect(await log()).toEqual([
      [sequence, null, { code: 'dont-know' }],
      [sequence + 1, { code: 'dont-know' }, toLevel(3, 2).value],
    ]);
    expect((await loadAssessment(database, 'assessment-1'))?.answers).toEqual({
      'strategy-mandate': toLevel(3, 2).value,
    });
    expect((await database.tables.counters.get('sequence'))?.value).toBe(sequence + 1);
  });

  it('follows one that is still under way', async () => {
    await saveNewAssessment(database, anAssessment());
    const first = saveEntries(database, 'assessment-1', [toLevel(1, 1)], [null]);
    const second = saveEntries(database, 'assessment-1', [toLevel(2, 2)], [toLevel(1, 1).value]);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(await log()).toEqual([
      [2, null, toLevel(1, 1).value],
      [3, toLevel(1, 1).value, toLevel(2, 2).value],
    ]);
  });
});

describe('the count of durable changes', () => {
  it('rises by one for an invitation and all that it fills in', async () => {
    await saveNewAssessment(database, anAssessment());
    const before = database.saving.current.sequence;
    await saveInvitation(database, 'assessment-1', anInvitation(), [
      { path: 'office/code', value: 'XA', at: at(1) },
      { path: 'office/name', value: 'Examplia', at: at(1) },
    ]);
    expect(database.saving.current.sequence).toBe(before + 1);
    const found = await loadAssessment(database, 'assessment-1');
    expect(found).toMatchObject({ invitation: anInvitation(), office: { code: 'XA', name: 'Examplia' } });
    expect((await loadHistory(database, 'assessment-1')).map(({ places }) => places.length)).toEqual([2]);
  });

  it('rises by exactly one a change and outlives deletions and reopening', async () => {
    const sequence = () => database.saving.current.sequence;
    expect(sequence()).toBe(0);
    await saveNewAssessment(database, anAssessment());
    expect(sequence()).toBe(1);
    await saveEntry(database, 'assessment-1', { path: 'office/name', value: 'Office', at: at(1) });
    expect(sequence()).toBe(2);
    await removeAssessment(database, 'assessment-1');
    expect(sequence()).toBe(3);
    const { value } = (await database.tables.counters.get('sequence')) ?? {};
    expect(value).toBe(3);
  });

  it('does not rise when a change fails, nothing of it is kept, and the failure stays until it is tried with success', async () => {
    await saveNewAssessment(database, anAssessment());
    let broken = true;
    const saved = await database.write(['assessments'], async () => {
      await database.tables.assessments.delete('assessment-1');
      if (broken) throw new Error('The disk says no.');
    });
    expect(saved).toBe(false);
    expect(database.saving.current).toMatchObject({ state: 'failed', sequence: 1 });
    expect(await loadAssessment(database, 'assessment-1')).toBeDefined();

    await saveEntry(database, 'assessment-1', { path: 'office/name', value: 'Office', at: at(1) });
    expect(database.saving.current).toMatchObject({ state: 'failed', sequence: 2 });

    broken = false;
    expect(await database.saving.retry()).toBe(true);
    expect(database.saving.current).toMatchObject({ state: 'saved', sequence: 3 });
    expect(await loadAssessment(database, 'assessment-1')).toBeUndefined();
  });
});
