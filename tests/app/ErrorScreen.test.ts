// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openApp, type OpenApp } from '@tests/app/openApp';
import { keepAssessment } from '@tests/features/keep/keptThings';
import { watchSavedFiles } from '@tests/support/savedFiles';
import { afterEach, expect, it, vi } from 'vitest';
import { editions } from 'virtual:questionnaires';
import ErrorScreen from '@/app/ErrorScreen.vue';
import { removeDatabase } from '@/storage/database';

let app: OpenApp;
afterEach(async () => {
  app.close();
  vi.restoreAllMocks();
  await removeDatabase('own');
});

const show = async (error: unknown) => {
  app = await openApp('/', { component: ErrorScreen, props: { error, space: 'own', editions } });
};

it('shows where it happened, and nothing that an error may quote', async () => {
  await show(new Error('Unexpected "we have no budget"'));
  expect(app.page.text()).toContain('is safe on this device');
  expect((await app.find('diagnosis')).text()).toMatch(/^Error \(home\)\n/);
  expect(app.page.text()).not.toContain('budget');
});

it('saves everything to a file', async () => {
  const saved = watchSavedFiles();
  await keepAssessment('a1', 2);
  await show(new Error('x'));
  await (await app.find('error-backup')).trigger('click');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
});

it('says so when there is nothing to save', async () => {
  await show(new Error('x'));
  await (await app.find('error-backup')).trigger('click');
  await vi.waitFor(() => expect(app.page.text()).toContain('There is nothing on this page to save.'), {
    timeout: 5000,
  });
});
