import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers } from '@tests/support/randomNumbers';
import { AppServer, type Cut } from './support/appServer';
import { expect, test } from './support/journey';
import { BUILT, laterVersion, namesOf, weightOf } from './support/laterVersion';
import { saved } from './support/topicScreen';

// The app without a network, and what becomes of updates: all of a new version or nothing of it, and only when asked for.

const CUTS = campaignRuns(50);
/** An update that nobody can fetch is heard of on the console. */
const NOBODY_ANSWERS = /Failed to load resource|service-worker\.js|Failed to (find|fetch)|ERR_|integrity/i;

const isKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** Asks for a newer version. Gives what became of it: `installed` when all of it is kept. */
function askForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing, waiting } = registration;
    if (!installing) return waiting ? 'installed' : 'refused';
    return new Promise<string>((resolve) => {
      installing.addEventListener('statechange', () => resolve(installing.state));
    });
  });
}

/** The versions that a page is made of, by the names of the files that it asked for. */
async function versionsOf(page: Page, later: string): Promise<readonly string[]> {
  const asked = await page.evaluate(() => [
    document.documentElement.dataset['version'] ?? 'present',
    ...performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
  ]);
  const names = { present: new Set(namesOf(BUILT)), later: new Set(namesOf(later)) };
  const found = asked.flatMap((name) => {
    if (name === 'present' || name === 'later') return [name];
    return [...(names.present.has(name) ? ['present'] : []), ...(names.later.has(name) ? ['later'] : [])];
  });
  return [...new Set(found)];
}

/** Starts the app anew and walks to a screen whose parts are loaded only there. */
async function walk(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#/`);
  await page.getByTestId('door-organise').click();
  await expect(page.getByTestId('create-wave')).toBeVisible();
}

const keptVersions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('waymark-')));

test('an update that is cut anywhere leaves the old version whole, and is offered once it is complete', async ({
  browser,
}) => {
  test.setTimeout(120_000 + CUTS * 15_000);
  // Not watched: to watch requests would switch off what the browser keeps of them by itself.
  const context = await browser.newContext();
  const page = await context.newPage();
  const later = await laterVersion();
  const weight = weightOf(later);
  const chance = randomNumbers(20270202);
  const server = await AppServer.of(BUILT);
  const developer: CDPSession = await context.newCDPSession(page);
  let mixed = 0;
  try {
    await page.goto(server.address);
    await isKept(page);
    const [present] = await keptVersions(page);

    for (let attempt = 1; attempt <= CUTS; attempt += 1) {
      const bytes = chance.between(1, weight - 1);
      const how = chance.oneOf<Cut>(['broken', 'shortened']);
      await developer.send('Network.clearBrowserCache');
      server.show(later);
      server.cutAfter(bytes, how);
      expect(await askForUpdate(page), `${how} after ${bytes} bytes`).not.toBe('installed');
      expect(await keptVersions(page)).toEqual([present]);

      await server.stop();
      await walk(page, server.address);
      const versions = await versionsOf(page, later);
      if (versions.length > 1) mixed += 1;
      expect(versions, `${how} after ${bytes} bytes`).toEqual(['present']);
      await expect(page.getByTestId('update-available')).toHaveCount(0);
      await server.start();
    }
    console.log(`${CUTS} updates cut, ${mixed} mixed versions, ${CUTS} offline starts of the old version`);

    await test.step('a browser that ended in the middle of an update leaves a part of it behind', async () => {
      await page.evaluate(async () => {
        const part = await caches.open('waymark-of-which-only-a-part-is-here');
        await part.put('index.html', new Response('A part.'));
      });
    });

    await test.step('a complete update is offered and waits, also over a reload', async () => {
      // The browser holds shortened files for what they should be, and the server says that nothing changed since.
      await developer.send('Network.clearBrowserCache');
      server.cutAfter(weight - 1, 'shortened');
      expect(await askForUpdate(page)).not.toBe('installed');
      server.mend();
      expect(await askForUpdate(page)).toBe('installed');
      await expect(page.getByTestId('update-available')).toBeVisible();
      await page.reload();
      await expect(page.getByTestId('update-available')).toBeVisible();
      expect(await versionsOf(page, later)).toEqual(['present']);
    });

    await test.step('it starts where somebody asks for it; another tab goes on with the version it has', async () => {
      const other = await context.newPage();
      await other.goto(`${server.address}#/`);
      await expect(other.getByTestId('door-compare')).toBeVisible();
      await page.getByTestId('update-apply').click();
      await expect(page.locator('html[data-version="later"]')).toBeAttached();
      expect(await keptVersions(page)).toHaveLength(2);
      await server.stop();
      await other.getByTestId('door-compare').click();
      await expect(other.getByTestId('open-benchmark')).toBeAttached();
      expect(await versionsOf(other, later)).toEqual(['present']);
      await other.close();
    });

    await test.step('from then on the new version starts without a network, whole', async () => {
      await walk(page, server.address);
      expect(await versionsOf(page, later)).toEqual(['later']);
    });
  } finally {
    await context.close();
    await server.stop();
    await rm(later, { recursive: true });
  }
});

test('all three roles work when the app was here once and nobody answers any more', async ({ page, problems }) => {
  test.setTimeout(120_000);
  problems.expect(NOBODY_ANSWERS);
  const server = await AppServer.of(BUILT);
  await page.goto(server.address);
  await isKept(page);
  await server.stop();
  await page.goto('about:blank');
  await page.goto(`${server.address}#/demo`);

  await test.step('an office answers', async () => {
    await page.getByTestId('door-assess').click();
    await page.getByTestId('start-assessment').click();
    await page.getByTestId('profile-office-name').fill('Office of Examplia');
    await page.getByTestId('topic-link-skills').click();
    await page.getByTestId('item-skills-map-level-2').check();
    await saved(page);
    await page.reload();
    await expect(page.getByTestId('item-skills-map-level-2')).toBeChecked();
  });

  await test.step('an organiser collects the files of the demonstration', async () => {
    await page.goto(`${server.address}#/demo/organise`);
    await page.getByTestId('open-demonstration').click();
    await page.getByTestId('nav-collect').click();
    await page.getByTestId('collect-demonstration').click();
    const summary = page.getByTestId('collect-summary');
    const files = readdirSync(join(BUILT, 'demo')).filter((name) => name.endsWith('.response.json'));
    await expect(summary).toHaveAttribute('data-total', String(files.length));
    await expect(summary).toHaveAttribute('data-state', 'idle');
    await page.getByTestId('nav-organise-results').click();
    await expect(page.getByTestId('aggregate-skills')).toHaveAttribute('data-n', /^\d+$/);
  });

  await test.step('a participant opens the benchmark', async () => {
    await page.goto(`${server.address}#/demo/compare`);
    await page.getByTestId('published-benchmark').click();
    await expect(page.getByTestId('compare-strategy')).toHaveAttribute('data-mean', /^\d/);
  });
});

test('a browser finds nothing wrong with the manifest, and can install the app', async ({ page, context }) => {
  await page.goto('#/');
  await isKept(page);
  const developer = await context.newCDPSession(page);
  const { errors, data } = await developer.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(data).toContain('"Waymark"');
  const { installabilityErrors } = await developer.send('Page.getInstallabilityErrors');
  // A window without history is what this test runs in.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
