// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  loadAssessment,
  removeAssessment,
  saveEntry,
  saveNewAssessment,
  watchAssessments,
} from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { PATIENCE_MILLISECONDS } from '@/storage/findStored';
import { incidents, type IncidentKind } from '@/storage/incidents';
import { isDataMarked, markData, markFull } from '@/storage/marker';
import { dumpRows } from '@/storage/rowDump';
import { anAssessment } from '@tests/support/anAssessment';
import { nativeVersionOf, rebuild, rowsOf, storedDatabase } from '@tests/support/storedDatabase';

const AT = '2027-02-01T09:00:00.000Z';
const name = (value: string) => ({ path: 'office/name', value, at: AT }) as const;
const fail = (error: unknown) => {
  throw error;
};

/** Opens and does not wait: an incident may be in the way. */
function begin(): { readonly opened: () => Database | undefined } {
  let database: Database | undefined;
  openDatabase('own').then((opened) => (database = opened), fail);
  return { opened: () => database };
}

async function incidentOf(kind: IncidentKind) {
  await vi.waitFor(() => expect(incidents.present.map((present) => present.kind)).toEqual([kind]), { timeout: 4000 });
  const [incident] = incidents.present;
  if (!incident) throw new Error('There is no incident.');
  return incident;
}

/** As the browser does it when a person clears the site's data: gone, whoever has it open. */
async function clearStorage(): Promise<void> {
  await new Promise((resolve) => (indexedDB.deleteDatabase('waymark').onsuccess = resolve));
}

beforeEach(() => {
  for (const { kind, space } of incidents.present) incidents.settle(kind, space);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  const waiting = incidents.present.filter(({ beginAnew, holds }) => beginAnew && !holds);
  for (const { beginAnew } of waiting) beginAnew?.();
  if (waiting.length > 0) await openDatabase('own');
  await removeDatabase('own');
  markData('own', false);
  markFull('own', false);
});

describe('a database that a newer build has made', () => {
  it('is not opened, and its rows can be saved as they are', async () => {
    const newer = storedDatabase(2);
    (await rebuild('waymark', { ...newer, nativeVersion: 30 })).close();
    const { opened } = begin();
    expect(await incidentOf('newer')).toMatchObject({ blocking: true });
    expect(opened()).toBeUndefined();
    expect(await nativeVersionOf('waymark')).toBe(30);

    const dump = await dumpRows('own');
    expect(dump).toMatchObject({ format: 'waymark/rows', database: 'waymark', schema: 30 });
    for (const [store, { rows }] of Object.entries(newer.stores)) expect(dump?.stores[store]).toEqual(rows);
  });
});

describe('a database that is gone or empty', () => {
  async function leaveData(): Promise<void> {
    const database = await openDatabase('own');
    await saveNewAssessment(database, anAssessment());
    database.close();
    await removeDatabase('own');
    markData('own', true);
  }

  it('when there was data here is an incident, until somebody begins anew', async () => {
    await leaveData();
    const { opened } = begin();
    const { beginAnew } = await incidentOf('emptied');
    expect(opened()).toBeUndefined();
    beginAnew?.();
    await vi.waitFor(() => expect(opened()?.saving.current.state).toBe('saved'));
    expect(incidents.present).toEqual([]);
    expect(isDataMarked('own')).toBe(false);
  });

  it('is an incident too when only its rows are gone', async () => {
    const { stores } = storedDatabase(2);
    const empty = Object.fromEntries(Object.entries(stores).map(([key, store]) => [key, { ...store, rows: [] }]));
    (await rebuild('waymark', { nativeVersion: 20, stores: empty })).close();
    markData('own', true);
    const { opened } = begin();
    await incidentOf('emptied');
    expect(opened()).toBeUndefined();
  });

  it('on a first visit is none', async () => {
    expect((await openDatabase('own')).saving.current.state).toBe('saved');
    expect(incidents.present).toEqual([]);
    expect(isDataMarked('own')).toBe(false);
  });

  it('because the last assessment was deleted is none', async () => {
    const database = await openDatabase('own');
    await saveNewAssessment(database, anAssessment());
    expect(isDataMarked('own')).toBe(true);
    await removeAssessment(database, 'assessment-1');
    expect(isDataMarked('own')).toBe(false);
  });

  it('of the demonstration is none: it is removed on purpose', async () => {
    await saveNewAssessment(await openDatabase('demo'), anAssessment());
    await removeDatabase('demo');
    await openDatabase('demo');
    expect(incidents.present).toEqual([]);
    await removeDatabase('demo');
  });
});

describe('a browser that does not give its storage', () => {
  it.each([
    ['has none', () => vi.stubGlobal('indexedDB', undefined)],
    ['never says what there is', () => vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined))],
    ['never opens anything', () => vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as never)],
    [
      'refuses to open anything',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('Refused.', 'SecurityError');
        }),
    ],
  ])('%s: everything works in memory, and a notice says so', async (_case, withhold) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    withhold();
    const opening = openDatabase('own');
    await vi.advanceTimersByTimeAsync(PATIENCE_MILLISECONDS);
    vi.unstubAllGlobals();
    vi.useRealTimers();
    const database = await opening;
    expect(incidents.present).toMatchObject([{ kind: 'refused', blocking: false }]);
    expect(await saveNewAssessment(database, anAssessment())).toBe(true);
    expect(database.saving.current.state).toBe('memory');
    expect(await loadAssessment(database, 'assessment-1')).toBeDefined();
  });
});

describe('a database that cannot be opened', () => {
  it('is an incident, and beginning anew deletes it', async () => {
    (await rebuild('waymark', storedDatabase(2))).close();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    const { opened } = begin();
    const { beginAnew } = await incidentOf('damaged');
    expect(opened()).toBeUndefined();
    open.mockRestore();
    beginAnew?.();
    await vi.waitFor(() => expect(opened()?.saving.current).toMatchObject({ state: 'saved', sequence: 0 }));
  });
});

describe('an upgrade that another tab is in the way of', () => {
  it('says so, and goes on by itself when that tab closes', async () => {
    const other = await rebuild('waymark', storedDatabase(1));
    const { opened } = begin();
    expect(await incidentOf('blocked')).toMatchObject({ blocking: true, tabs: [] });
    expect(opened()).toBeUndefined();
    other.close();
    await vi.waitFor(() => expect(opened()).toBeDefined());
    expect(incidents.present).toEqual([]);
  });

  it('says so too behind a third tab that asked before, which is the only one that the browser tells', async () => {
    const old = await rebuild('waymark', storedDatabase(1));
    const third = indexedDB.open('waymark', 20);
    third.onupgradeneeded = () => third.transaction?.abort();
    const name = 'waymark-tab assess 2027-02-01T09:00:00.000Z id';
    vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held: [{ name }], pending: [] }) } });
    const { opened } = begin();
    expect(await incidentOf('blocked')).toMatchObject({ blocking: true, tabs: [{ area: 'assess' }] });
    expect(opened()).toBeUndefined();
    old.close();
    await vi.waitFor(() => expect(opened()?.saving.current.state).toBe('saved'));
    expect(incidents.present).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('says nothing when the other tab closes as it is asked to', async () => {
    const other = await rebuild('waymark', storedDatabase(1));
    other.onversionchange = () => other.close();
    await openDatabase('own');
    expect(incidents.present).toEqual([]);
  });
});

describe('a page whose database another tab has upgraded', () => {
  it('closes for good, writes nothing any more and keeps what is entered', async () => {
    const database = await openDatabase('own');
    await saveNewAssessment(database, anAssessment());
    await loadAssessment(database, 'assessment-1');
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('waymark', 30);
      request.onsuccess = () => resolve(request.result);
    });
    newer.close();
    expect(await incidentOf('old-tab')).toMatchObject({ blocking: true, holds: true });

    const before = await rowsOf('waymark', 'entries');
    expect(await saveEntry(database, 'assessment-1', name('Entered later'))).toBe(true);
    expect(database.saving.current).toMatchObject({ state: 'failed', canRetry: false, sequence: 1 });
    expect(await rowsOf('waymark', 'entries')).toEqual(before);
    expect((await loadAssessment(database, 'assessment-1'))?.office.name).toBe('Entered later');
  });
});

describe('a connection that the browser cuts', () => {
  async function openWithData(): Promise<Database> {
    const database = await openDatabase('own');
    await saveNewAssessment(database, anAssessment());
    await saveEntry(database, 'assessment-1', name('Office of Examplia'));
    await loadAssessment(database, 'assessment-1');
    return database;
  }

  it('because it cleared what is stored: says that it is gone, and the page still holds what it showed', async () => {
    const database = await openWithData();
    await clearStorage();
    expect(await incidentOf('emptied')).toMatchObject({ blocking: true, holds: true });
    expect(database.saving.current.state).toBe('failed');
    const copy = await database.copy();
    expect((await loadAssessment(copy, 'assessment-1'))?.office.name).toBe('Office of Examplia');
    copy.close();
  });

  it('while the rows are still there: storage is in trouble, and nothing is written any more', async () => {
    const database = await openWithData();
    let listed: readonly string[] = [];
    const stop = watchAssessments(
      database,
      (found) => (listed = found.map(({ assessment }) => assessment.office.name)),
      fail,
    );
    await vi.waitFor(() => expect(listed).toEqual(['Office of Examplia']));
    forceCloseDatabase(database.tables.backendDB() as never);
    expect(await incidentOf('closed')).toMatchObject({ blocking: false, holds: true });

    expect(await saveEntry(database, 'assessment-1', name('Entered later'))).toBe(true);
    expect(database.saving.current).toMatchObject({ state: 'failed', canRetry: false });
    await vi.waitFor(() => expect(listed).toEqual(['Entered later']));
    stop();
    expect(await rowsOf('waymark', 'entries')).toMatchObject([{ value: 'Office of Examplia' }]);
  });
});

describe('after a full disk', () => {
  it('a page that is reloaded waits until the browser was restarted', async () => {
    (await rebuild('waymark', storedDatabase(2))).close();
    markFull('own', true);
    const { opened } = begin();
    const { beginAnew } = await incidentOf('full');
    expect(opened()).toBeUndefined();
    beginAnew?.();
    await vi.waitFor(() => expect(opened()?.saving.current.state).toBe('saved'));
  });
});

describe('a row that cannot be used', () => {
  it.each([
    ['entries', { assessmentId: 'a1', path: 'answer/skills-map', value: { code: 'level', level: 9 }, at: AT }],
    ['entries', { assessmentId: 'a1', path: 'nowhere', value: 'x', at: AT }],
    ['assessments', { id: 'broken', createdAt: AT }],
    ['waves', { id: 'broken' }],
    ['history', { assessmentId: 'a1', sequence: 500, at: AT }],
  ])('is set aside, and the rest works: %s %j', async (store, row) => {
    const stored = storedDatabase(2);
    (await rebuild('waymark', stored)).close();
    const before = await openDatabase('own');
    await before.tables.aside.clear();
    await before.tables.table(store).put(row);
    let listed: readonly string[] = [];
    const stop = watchAssessments(before, (found) => (listed = found.map(({ assessment }) => assessment.id)), fail);
    await vi.waitFor(() => expect(listed.toSorted()).toEqual(['a1', 'a2']));
    const { watchWaves } = await import('@/storage/waves');
    const { watchHistory } = await import('@/storage/history');
    const stops = [watchWaves(before, () => undefined, fail), watchHistory(before, 'a1', () => undefined, fail)];
    await vi.waitFor(async () => expect(await rowsOf('waymark', 'aside')).toMatchObject([{ store, row }]));
    expect(await rowsOf('waymark', store)).toHaveLength(stored.stores[store]?.rows.length ?? 0);
    expect((await loadAssessment(before, 'a1'))?.office.name).toBe('Statistical Office of the Northern Isles');
    for (const end of [stop, ...stops]) end();
  });
});
