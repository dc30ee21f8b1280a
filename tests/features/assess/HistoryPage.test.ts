// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '@/features/assess/HistoryPage.vue';
import '@/features/assess/MomentPage.vue';
import type { Answer } from '@/domain/assessment/answer';
import type { EntryPath, EntryValue } from '@/domain/assessment/assessment';
import { saveEntries, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { saveUndo } from '@/storage/history';
import { durableChanges, openScreen, stored, type Screen } from './openScreen';

const HISTORY = '/assess/assessment-1/history';
let screen: Screen;

const level = (value: 1 | 2 | 3 | 4 | 5): Answer => ({ code: 'level', level: value });
const at = (minute: number) => `2027-02-01T09:${String(minute).padStart(2, '0')}:00.000Z`;
async function change(path: EntryPath, value: EntryValue | null, minute: number): Promise<void> {
  await saveEntry(await openDatabase('own'), 'assessment-1', { path, value, at: at(minute) });
}
const entries = () => screen.page.findAll('[data-testid="history-entry"]');
const confirm = async () => (await screen.find('restore-moment')).trigger('click');

beforeEach(async () => {
  await saveNewAssessment(await openDatabase('own'), anAssessment());
});
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

describe('the history', () => {
  it('says that there is none yet, and is filled at the first change, in whatever window', async () => {
    screen = await openScreen(HISTORY);
    await vi.waitFor(() => expect(screen.page.text()).toContain('Nothing has been changed yet'));
    await change('answer/skills-map', level(2), 1);
    await vi.waitFor(() => expect(entries()).toHaveLength(1));
  });

  it('tells every change in words, the newest first, with its item and number', async () => {
    await change('answer/skills-map', level(2), 1);
    await change('answer/skills-map', level(4), 2);
    await change('office/name', 'Office of Examplia', 3);
    screen = await openScreen(HISTORY);
    await screen.find('history-entry');
    // The first number is that of the assessment itself.
    expect(entries().map((entry) => entry.attributes('data-sequence'))).toEqual(['4', '3', '2']);
    expect(entries().map((entry) => entry.attributes('data-item'))).toEqual([undefined, 'skills-map', 'skills-map']);
    expect(entries()[0]?.text()).toContain('“Office of Examplia”; nothing stood there before');
    expect(entries()[1]?.text()).toContain('from “2 · Emerging” to “4 · Embedded”');
  });

  it('tells what was taken back', async () => {
    await change('answer/skills-map', level(2), 1);
    await saveUndo(await openDatabase('own'), 'assessment-1', at(2));
    screen = await openScreen(HISTORY);
    const entry = await screen.find('history-entry');
    expect(entry.text()).toContain('Takes back the change of');
    expect(entry.text()).toContain('emptied; “2 · Emerging” stood there before');
  });

  it('of one item is found by choosing it, and stands in the address', async () => {
    await change('answer/skills-map', level(2), 1);
    await change('answer/strategy-mandate', level(3), 2);
    screen = await openScreen(HISTORY);
    const choice = await screen.find<HTMLSelectElement>('history-filter');
    await choice.setValue('item-skills-map');
    await vi.waitFor(() => expect(entries().map((entry) => entry.attributes('data-item'))).toEqual(['skills-map']));
    expect(screen.router.currentRoute.value.query).toEqual({ about: 'item-skills-map' });
  });

  it('with hundreds of changes is shown in portions', async () => {
    const database = await openDatabase('own');
    for (let number = 0; number < 103; number += 1)
      await saveEntry(database, 'assessment-1', {
        path: 'answer/skills-map',
        value: level(number % 2 ? 1 : 2),
        at: at(1),
      });
    screen = await openScreen(HISTORY);
    const older = await screen.find('history-older');
    expect(entries()).toHaveLength(100);
    expect(older.text()).toBe('Show 3 older changes');
    await older.trigger('click');
    expect(entries()).toHaveLength(103);
    expect(screen.has('history-older')).toBe(false);
  });

  it('of places that changed together is one entry', async () => {
    await saveEntries(await openDatabase('own'), 'assessment-1', [
      { path: 'answer/skills-map', value: level(2), at: at(1) },
      { path: 'answer/strategy-mandate', value: level(3), at: at(1) },
    ]);
    screen = await openScreen(HISTORY);
    const entry = await screen.find('history-entry');
    expect(entry.attributes('data-item')).toBe('skills-map strategy-mandate');
  });
});

describe('an earlier moment', () => {
  it('is shown whole, with what is different now', async () => {
    await change('answer/skills-map', level(2), 1);
    await change('answer/skills-map', level(4), 2);
    await change('note/skills-map', 'A later note', 3);
    screen = await openScreen(`${HISTORY}/2`);
    await screen.find('moment-restore');
    const different = screen.page.findAll('[data-different]');
    expect(different.map((entry) => entry.attributes('data-place'))).toEqual(['answer/skills-map', 'note/skills-map']);
    expect(different[0]?.text()).toContain('2 · Emerging');
    expect(different[0]?.text()).toContain('Now: 4 · Embedded');
    // Every item of the questionnaire is there, answered or not.
    expect(screen.page.findAll('[data-place^="answer/"]')).toHaveLength(42);
  });

  it('is restored after asking, as one durable change', async () => {
    await change('answer/skills-map', level(2), 1);
    await change('answer/skills-map', level(4), 2);
    await change('note/skills-map', 'A later note', 3);
    screen = await openScreen(`${HISTORY}/2`);
    const restore = await screen.find('moment-restore');
    await restore.trigger('click');
    expect(screen.page.text()).toContain('“2 · Emerging” in place of “4 · Embedded”');
    const before = await durableChanges();
    await confirm();
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.answers).toEqual({ 'skills-map': level(2) }));
    expect((await stored('assessment-1'))?.notes).toEqual({});
    expect(await durableChanges()).toBe(before + 1);
    await vi.waitFor(() => expect(screen.page.text()).toContain('Everything is now as it was then'));
  });

  it('can be restored from the list', async () => {
    await change('answer/skills-map', level(2), 1);
    await change('answer/skills-map', level(4), 2);
    screen = await openScreen(HISTORY);
    await screen.find('history-entry');
    await entries()[1]?.get('[data-testid="history-restore"]').trigger('click');
    await confirm();
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.answers).toEqual({ 'skills-map': level(2) }));
    await vi.waitFor(() => expect(entries()).toHaveLength(3));
    expect(entries()[0]?.text()).toContain('Back to the moment of');
  });

  it('that is not in the history is said to be missing', async () => {
    screen = await openScreen(`${HISTORY}/99`);
    await vi.waitFor(() => expect(screen.page.text()).toContain('This moment is not in the history'));
  });
});
