import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

test('data that are gone although there were some are an incident, never a fresh start', async ({ page }) => {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill('Office of Examplia');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await page.goto('about:blank');
  await page.goto('schemas/response-1.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('waymark');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('not deleted'));
      }),
  );
  await page.goto('#/assess');
  const incident = page.getByTestId('incident');
  await expect(incident).toHaveAttribute('data-kind', 'emptied');
  await expect(page.getByTestId('start-assessment')).toHaveCount(0);
  await expectAccessible(page);

  await page.getByTestId('incident-begin-anew').click();
  await page.getByTestId('incident-confirm').click();
  await expect(incident).toHaveCount(0);
  await expect(page.getByTestId('start-assessment')).toBeVisible();
});

test('a browser that stores nothing says so, and never says saved', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  await page.goto('#/assess');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'refused');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill('Office of Examplia');
  await page.getByTestId('topic-link-strategy').click();
  await page.getByTestId('item-strategy-mandate-level-3').check();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'memory');
  await expect(page.getByTestId('item-strategy-mandate-level-3')).toBeChecked();
});

test('a database of a newer version is not touched by an older one', async ({ page }) => {
  await page.goto('schemas/response-1.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('waymark', 9990);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('assessments', { keyPath: 'id' }).add({ id: 'of the future' });
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      }),
  );
  await page.goto('#/assess');
  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'newer');
  const versions = await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(versions).toEqual([9990]);
});

test('the app starts and works without a network once it was here', async ({ page, context }) => {
  await page.goto('#/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await page.getByTestId('door-assess').click();
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill('Office of Examplia');
  await page.getByTestId('topic-link-skills').click();
  await page.getByTestId('item-skills-map-level-2').check();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await expect(page.getByTestId('item-skills-map-level-2')).toBeChecked();
});
