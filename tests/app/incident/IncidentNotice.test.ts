// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openApp, type OpenApp } from '@tests/app/openApp';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { bytesOfLast, watchSavedFiles } from '@tests/support/savedFiles';
import { rebuild, storedDatabase } from '@tests/support/storedDatabase';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { editions } from 'virtual:questionnaires';
import IncidentNotice from '@/app/incident/IncidentNotice.vue';
import { parseBackup } from '@/exchange/backup/parseBackup';
import { removeDatabase } from '@/storage/database';
import type { Incident } from '@/storage/incidents';

let app: OpenApp;
let saved: readonly Blob[];
beforeEach(() => {
  saved = watchSavedFiles();
});
afterEach(async () => {
  app.close();
  vi.restoreAllMocks();
  await removeDatabase('own');
});

const show = async (incident: Omit<Incident, 'space'>) => {
  app = await openApp('/', { component: IncidentNotice, props: { incident: { ...incident, space: 'own' }, editions } });
};

it('what is left of a database that cannot be opened is shown, and saved as a backup that can be restored', async () => {
  (await rebuild('waymark', storedDatabase(2))).close();
  await show({ kind: 'damaged', blocking: true, beginAnew: () => undefined });
  await (await app.find('look-at-left')).trigger('click');
  await app.find('left-assessment');
  expect(app.page.findAll('[data-testid="left-assessment"]')).toHaveLength(2);
  expect(app.page.text()).toContain('Statistical Office of the Northern Isles');
  await (await app.find('save-left')).trigger('click');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const parts = await parseBackup('x.zip', await bytesOfLast(saved), [aQuestionnaire()]);
  expect(parts.filter(({ kind }) => kind !== 'refused').length).toBeGreaterThan(0);
});

it('the rows of a newer version are saved raw, and nothing is offered that would touch them', async () => {
  (await rebuild('waymark', storedDatabase(2))).close();
  await show({ kind: 'newer', blocking: true });
  expect(app.has('restore')).toBe(false);
  expect(app.has('incident-begin-anew')).toBe(false);
  await (await app.find('save-raw-rows')).trigger('click');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const dump = JSON.parse(new TextDecoder().decode(await bytesOfLast(saved))) as Record<string, unknown>;
  expect(dump).toMatchObject({ format: 'waymark/rows', database: 'waymark' });
});

it('a page that was loaded after the disk was full asks nobody to save what is not on it', async () => {
  await show({ kind: 'full', blocking: false, holds: true });
  expect(app.page.text()).toContain('Save what is on this page to a file');
  app.close();
  await show({ kind: 'full', blocking: true, beginAnew: () => undefined });
  expect(app.page.text()).not.toContain('this page');
  expect(app.page.text()).toContain('Free space, close all windows of this browser and start it again');
});

it('nothing is begun anew before it was asked once more', async () => {
  const beginAnew = vi.fn();
  await show({ kind: 'emptied', blocking: true, beginAnew });
  await (await app.find('look-at-left')).trigger('click');
  await app.find('nothing-left');
  await (await app.find('incident-begin-anew')).trigger('click');
  expect(beginAnew).not.toHaveBeenCalled();
  await (await app.find('incident-confirm')).trigger('click');
  expect(beginAnew).toHaveBeenCalledOnce();
});
