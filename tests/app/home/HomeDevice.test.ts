// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openApp, type OpenApp } from '@tests/app/openApp';
import { backupFileOf, keepAssessment, keepWaveWithResponse } from '@tests/features/keep/keptThings';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { bytesOfLast, watchSavedFiles } from '@tests/support/savedFiles';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { openDatabase, removeDatabase } from '@/storage/database';
import { incidents } from '@/storage/incidents';
import { markData } from '@/storage/marker';

let app: OpenApp;
let saved: readonly Blob[];
beforeEach(() => {
  markData('own', false);
  saved = watchSavedFiles();
});
afterEach(async () => {
  app.close();
  vi.restoreAllMocks();
  await removeDatabase('own');
  for (const { kind, space } of incidents.present) incidents.settle(kind, space);
});

async function choose(testId: string, file: File): Promise<void> {
  const input = await app.find<HTMLInputElement>(testId);
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true });
  await input.trigger('change');
}

describe('the home page of an empty device', () => {
  it('opens a backup, and saves none', async () => {
    app = await openApp('/');
    expect((await app.find<HTMLInputElement>('restore')).attributes('type')).toBe('file');
    expect(app.has('backup')).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
    await choose('restore', new File(['a photograph'], 'a.jpg'));
    await vi.waitFor(() => expect(app.router.currentRoute.value.name).toBe('restore'));
    expect((await app.find('restore-part')).attributes('data-kind')).toBe('refused');
  });

  it('opens a backup in the demonstration too', async () => {
    app = await openApp('/demo');
    await choose('restore', new File(['a photograph'], 'a.jpg'));
    await vi.waitFor(() => expect(app.router.currentRoute.value.path).toBe('/demo/restore'));
  });
});

describe('the home page of a browser that stores nothing', () => {
  const refuse = () => {
    throw new DOMException('Refused', 'SecurityError');
  };

  it('says so before anything is entered', async () => {
    vi.spyOn(indexedDB, 'databases').mockImplementation(refuse);
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    app = await openApp('/');
    expect((await app.find('incident')).attributes('data-kind')).toBe('refused');
    expect(app.has('door-assess')).toBe(true);
  });
});

describe('the home page of a device with something on it', () => {
  it('saves everything as one file and checks it on request', async () => {
    await keepAssessment('a1', 2);
    await keepWaveWithResponse();
    app = await openApp('/');
    await (await app.find('backup')).trigger('click');
    await vi.waitFor(() => expect(app.page.text()).toContain('1 assessment and 1 wave'));
    const parts = await parseBackup('x.zip', await bytesOfLast(saved), [aQuestionnaire()]);
    expect(parts.map(({ kind }) => kind)).toEqual(['assessment', 'wave']);
    await choose('check-backup', new File([await bytesOfLast(saved)], 'x.zip'));
    await vi.waitFor(() => expect(app.page.text()).toContain('It holds all that is on this device'));
    await choose('check-backup', await backupFileOf('a1'));
    await vi.waitFor(() => expect(app.page.text()).toContain('Of the 2 assessments and waves'));
  });

  it('says when rows were set aside, and saves them raw', async () => {
    await keepAssessment('a1', 2);
    const { tables } = await openDatabase('own');
    await tables.aside.put({ id: 'entries 1', store: 'entries', key: 1, row: { broken: true }, at: '' });
    app = await openApp('/');
    expect((await app.find('rows-aside')).attributes('data-rows')).toBe('1');
    await (await app.find('save-raw-rows')).trigger('click');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const dump = JSON.parse(new TextDecoder().decode(await bytesOfLast(saved))) as { stores: { aside: unknown[] } };
    expect(dump.stores.aside).toMatchObject([{ row: { broken: true } }]);
  });
});

describe('a home page that finds everything gone', () => {
  it('says so instead of beginning anew, and opens a backup', async () => {
    markData('own', true);
    app = await openApp('/');
    const incident = await app.find('incident');
    expect(incident.attributes('data-kind')).toBe('emptied');
    expect(app.has('door-assess')).toBe(false);
    await choose('restore', new File(['a photograph'], 'a.jpg'));
    await vi.waitFor(() => expect(app.router.currentRoute.value.name).toBe('restore'));
    await app.find('restore-part');
  });
});

describe('the home page where nothing is stored', () => {
  it('lists what this page keeps in memory, and saves it to a file', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused.', 'SecurityError');
    });
    await keepAssessment('a1', 2);
    app = await openApp('/');
    expect((await app.find('incident')).attributes('data-kind')).toBe('refused');
    await app.find('continue-assessment');
    await (await app.find('save-to-file')).trigger('click');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const parts = await parseBackup('x', await bytesOfLast(saved), [aQuestionnaire()]);
    expect(parts).toMatchObject([{ kind: 'assessment', backup: { assessment: { id: 'a1' } } }]);
  });
});

describe('a row that is set aside', () => {
  it('is said at once, wherever one is, until it is closed', async () => {
    await keepAssessment('a1', 2);
    const { tables } = await openDatabase('own');
    const broken = { assessmentId: 'a1', path: 'nowhere', value: 'x', at: '' };
    await tables.table('entries').put(broken);
    app = await openApp('/');
    const incident = await app.find('incident');
    expect(incident.attributes('data-kind')).toBe('damaged');
    expect(incident.text()).toContain('One damaged row of the database was set aside');
    await app.find('continue-assessment');
    await (await app.find('incident-close')).trigger('click');
    await vi.waitFor(() => expect(app.has('incident')).toBe(false));
    expect(app.has('rows-aside')).toBe(true);
  });
});
