// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '@/domain/assessment/assessment';
import { loadAssessment, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { restoreUnsaved } from '@/storage/restoreUnsaved';
import { forgetUnsaved, keepUnsaved, unsavedEntries } from '@/storage/unsavedEntries';

const note = (value: string, second: number): Entry => ({
  path: 'note/strategy-mandate',
  value,
  at: `2027-02-01T09:00:0${second}.000Z`,
});
let database: Database;
const notes = async () => (await loadAssessment(database, 'assessment-1'))?.notes;

beforeEach(async () => {
  database = await openDatabase('own');
  await saveNewAssessment(database, anAssessment());
});
afterEach(() => removeDatabase('own'));

describe('what a closing page kept', () => {
  it('is saved as one durable change at the next opening, and kept no longer', async () => {
    keepUnsaved('own', 'assessment-1', [note('typed last', 1)]);
    const before = database.saving.current.sequence;
    await restoreUnsaved(database, 'assessment-1');
    expect(await notes()).toEqual({ 'strategy-mandate': 'typed last' });
    expect(database.saving.current.sequence).toBe(before + 1);
    expect(unsavedEntries('own')).toEqual([]);
  });

  it('does not undo a later change of the same place', async () => {
    keepUnsaved('own', 'assessment-1', [note('typed first', 1)]);
    await saveEntry(database, 'assessment-1', note('typed later', 2));
    await restoreUnsaved(database, 'assessment-1');
    expect(await notes()).toEqual({ 'strategy-mandate': 'typed later' });
    expect(unsavedEntries('own')).toEqual([]);
  });

  it('is not saved a second time when it became durable after all', async () => {
    await saveEntry(database, 'assessment-1', note('typed last', 1));
    keepUnsaved('own', 'assessment-1', [note('typed last', 1)]);
    const before = database.saving.current.sequence;
    await restoreUnsaved(database, 'assessment-1');
    expect(database.saving.current.sequence).toBe(before);
  });

  it('waits for its own assessment', async () => {
    keepUnsaved('own', 'assessment-2', [note('elsewhere', 1)]);
    await restoreUnsaved(database, 'assessment-1');
    expect(await notes()).toEqual({});
    expect(unsavedEntries('own')).toHaveLength(1);
    forgetUnsaved('own', 'assessment-2');
    expect(unsavedEntries('own')).toEqual([]);
  });

  it('is gone with the database of its space', async () => {
    keepUnsaved('own', 'assessment-1', [note('typed last', 1)]);
    await removeDatabase('own');
    expect(unsavedEntries('own')).toEqual([]);
  });
});

it('what stands in the place of kept changes and is none counts as nothing', () => {
  localStorage.setItem('waymark-unsaved', '{"a":');
  expect(unsavedEntries('own')).toEqual([]);
});
