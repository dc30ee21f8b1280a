import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers } from '@tests/support/randomNumbers';
import { storedDatabase } from '@tests/support/storedDatabase';
import { expect, test } from './support/journey';
import { MortalBrowser } from './support/mortalBrowser';
import { BESIDE_THE_APP, leaveBehind, readDatabase, upgrade } from './support/rawDatabase';
import { begin, saved } from './support/topicScreen';
import { watchContext } from './support/watchContext';

// Databases of earlier and of later builds: nothing is lost, nothing is half, and no build writes into what it does not know.

const KILLS = campaignRuns(20);
const OLD = storedDatabase(1);
const LOG = OLD.stores['changes']?.rows ?? [];

test('an upgrade that another tab is in the way of says so, and goes on by itself when that tab is gone', async ({
  page,
  context,
}) => {
  // A tab of an earlier build that does not let go.
  await page.goto('#/');
  await leaveBehind(page, OLD, true);
  const later = await context.newPage();
  await later.goto('#/assess');
  await expect(later.getByRole('banner')).toBeVisible();
  const incident = later.getByTestId('incident');
  await expect(incident).toHaveAttribute('data-kind', 'blocked', { timeout: 10000 });
  await expect(incident.getByRole('listitem')).toHaveCount(1);
  await expect(later.getByTestId('continue-assessment')).toHaveCount(0);

  await page.close();
  await expect(incident).toHaveCount(0);
  await expect(later.getByTestId('continue-assessment')).toHaveCount(2);
  await saved(later);
  expect((await readDatabase(later)).nativeVersion).toBe(20);
});

test('a tab whose database a newer build takes over keeps what it shows and writes nothing any more', async ({
  page,
  context,
}) => {
  const assessment = await begin(page, 'Office of Examplia');
  await page.goto(`${assessment}/topic/skills`);
  await page.getByTestId('item-skills-map-level-2').click();
  await saved(page);
  const newer = await context.newPage();
  await newer.goto('#/compare');
  const before = await readDatabase(newer);
  await upgrade(newer, 990);

  await expect(page.getByTestId('incident')).toHaveAttribute('data-kind', 'old-tab');
  await expect(page.getByTestId('item-skills-map-level-2')).toBeChecked();
  await page.getByTestId('item-skills-map-level-3').click();
  await expect(page.getByTestId('item-skills-map-level-3')).toBeChecked();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', /^(failed|memory)$/);
  expect(await readDatabase(newer)).toEqual({ ...before, nativeVersion: 990 });
});

/** Runs in every page: tells when the upgrade has put so many rows, and keeps it from ending where `hold` says so. */
function tellOfUpgrade({ rows, hold }: { rows: number; hold: boolean }): void {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    if (this.transaction.mode !== 'versionchange') return request;
    count += 1;
    if (count !== rows) return request;
    (globalThis as unknown as { reached: () => void }).reached();
    const again = () => {
      this.count().onsuccess = again;
    };
    if (hold) again();
    return request;
  };
}

/** The service worker would bring the app where only its database is to be looked at. */
function withoutServiceWorker(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => Promise.reject(new Error('Not here.'));
}

test('a browser killed in the middle of an upgrade leaves all of it or nothing of it', async ({
  baseURL,
  problems,
}, info) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const chance = randomNumbers(20270204);
  const outcomes = { 10: 0, 20: 0 };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const device = await MortalBrowser.withNewProfile(info.project.use.launchOptions?.executablePath ?? '');
    try {
      let context = await device.start();
      await watchContext(context, problems.report);
      await context.addInitScript(withoutServiceWorker);
      let page = await context.newPage();
      await page.goto(`${baseURL}${BESIDE_THE_APP}`);
      await leaveBehind(page, OLD);
      let reach: (() => void) | undefined;
      const reached = new Promise<void>((resolve) => (reach = resolve));
      await context.exposeFunction('reached', () => reach?.());
      const moment = { rows: chance.between(1, LOG.length - 1), hold: kill % 2 === 1 };
      await page.addInitScript(tellOfUpgrade, moment);
      const going = page.goto(`${baseURL}#/assess`).catch(() => undefined);
      await reached;
      await device.kill();
      await going;

      context = await device.start();
      await watchContext(context, problems.report);
      await context.addInitScript(withoutServiceWorker);
      page = await context.newPage();
      await page.goto(`${baseURL}${BESIDE_THE_APP}`);
      const { nativeVersion, stores } = await readDatabase(page);
      expect([10, 20]).toContain(nativeVersion);
      if (moment.hold) expect(nativeVersion).toBe(10);
      outcomes[nativeVersion as 10 | 20] += 1;
      for (const [name, { rows }] of Object.entries(OLD.stores)) expect(stores[name]).toEqual(rows);
      expect('history' in stores).toBe(nativeVersion === 20);

      await page.goto(`${baseURL}#/assess`);
      await expect(page.getByTestId('continue-assessment')).toHaveCount(2);
      // One line of the old log is damaged and stays where it was.
      expect((await readDatabase(page)).stores['history']).toHaveLength(LOG.length - 1);
      await expect(page.getByTestId('incident')).toHaveCount(0);
    } finally {
      await device.end();
    }
  }
  console.log(`${KILLS} kills during an upgrade: ${outcomes[10]} nothing of it, ${outcomes[20]} all of it, 0 half`);
});
