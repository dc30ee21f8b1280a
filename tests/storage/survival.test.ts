// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';
import { askToKeep, checkSurvival, mayAskToKeep, watchSurvival } from '@/storage/survival';

const FIRST = '2027-02-01T09:00:00.000Z';
const ELEVEN_HOURS_LATER = '2027-02-01T20:00:00.000Z';
const TWELVE_HOURS_LATER = '2027-02-01T21:00:00.000Z';

/** Locks as a browser has them, with those of other tabs. */
class SomeLocks {
  readonly held: { name: string }[];
  constructor(others: readonly string[]) {
    this.held = others.map((name) => ({ name }));
  }
  query = async () => ({ held: this.held, pending: [] });
  request = async (name: string) => void this.held.push({ name });
}

let database: Database;
let survives: boolean | undefined;
let stop: (() => void) | undefined;

/** A page that is opened anew beside these other tabs. */
async function aPageBeside(...others: readonly string[]) {
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: new SomeLocks(others) });
  const tabs = await import('@/storage/tabs');
  const survival = await import('@/storage/survival');
  tabs.announceTab('home');
  return { ...tabs, ...survival };
}

beforeEach(async () => {
  database = await openDatabase('own');
  stop = watchSurvival(
    database,
    (found) => (survives = found),
    (error) => {
      throw error;
    },
  );
});
afterEach(async () => {
  stop?.();
  vi.unstubAllGlobals();
  await removeDatabase('own');
});

describe('whether what is stored outlives the browser', () => {
  it('is not known at first, nor when the mark is younger than twelve hours', async () => {
    const { checkSurvival: check } = await aPageBeside();
    await check(database, FIRST);
    await check(database, ELEVEN_HOURS_LATER);
    await expect.poll(() => survives).toBe(false);
  });

  it('is known when a mark of twelve hours is found at a start beside no other tab, and stays known', async () => {
    const first = await aPageBeside();
    await first.checkSurvival(database, FIRST);
    const second = await aPageBeside();
    await second.checkSurvival(database, TWELVE_HOURS_LATER);
    await expect.poll(() => survives).toBe(true);
    const third = await aPageBeside('waymark-tab assess 2027-02-01T09:00:00.000Z x');
    await third.checkSurvival(database, TWELVE_HOURS_LATER);
    await expect.poll(() => survives).toBe(true);
  });

  it('is not proven while another tab of ours is open, for the browser may never have ended', async () => {
    const { checkSurvival: check } = await aPageBeside('waymark-tab home 2027-02-01T09:00:00.000Z x', 'another app');
    await check(database, FIRST);
    await check(database, TWELVE_HOURS_LATER);
    await expect.poll(() => survives).toBe(false);
  });

  it('is never proven in a browser without locks', async () => {
    vi.stubGlobal('navigator', {});
    await checkSurvival(database, FIRST);
    await checkSurvival(database, TWELVE_HOURS_LATER);
    await expect.poll(() => survives).toBe(false);
  });

  it('uses up no number', async () => {
    await checkSurvival(database, FIRST);
    expect(database.saving.current.sequence).toBe(0);
  });
});

describe('other tabs', () => {
  it('are told by their locks, this one apart, with where and since when they are open', async () => {
    const { otherTabs, announceTab } = await aPageBeside('waymark-tab organise 2027-02-01T09:00:00.000Z x', 'else');
    announceTab('assess');
    expect(await otherTabs()).toEqual([{ area: 'organise', since: '2027-02-01T09:00:00.000Z' }]);
  });
});

describe('asking the browser to keep what is stored', () => {
  const storage = (persisted: boolean) => ({ persisted: async () => persisted, persist: async () => true });

  it('makes sense once, and not when it has promised already', async () => {
    vi.stubGlobal('navigator', { storage: storage(true) });
    expect(await mayAskToKeep(database)).toBe(false);
    vi.stubGlobal('navigator', { storage: storage(false) });
    expect(await mayAskToKeep(database)).toBe(true);
    expect(await askToKeep(database, FIRST)).toBe(true);
    expect(await mayAskToKeep(database)).toBe(false);
  });

  it('makes no sense where it cannot be asked', async () => {
    vi.stubGlobal('navigator', {});
    expect(await mayAskToKeep(database)).toBe(false);
  });
});
