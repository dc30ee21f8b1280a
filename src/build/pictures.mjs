// npm run pictures: takes the README's pictures from the built app, with the demonstration data.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser, ensurePackages } from './ensure.mjs';
import { ensureBuild } from './freshBuild.mjs';
import { serve } from './staticServer.mjs';

const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

ensurePackages();
ensureBuild();
mkdirSync(folder, { recursive: true });
const server = await serve(dist, 0);
const browser = await chromium.launch({ executablePath: ensureBrowser() });
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
});
const page = await context.newPage();

/** @param {string} name @param {number} [height] */
async function take(name, height = 800) {
  await page.setViewportSize({ width: 1280, height });
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  await page.screenshot({ path: `${folder}${name}.png` });
}

/** @param {string} testId */
const click = (testId) => page.getByTestId(testId).click();

/** Levels of the six topics of an invented office, item after item. */
const LEVELS = [
  [3, 3, 4, 3, 3, 2, 2],
  [3, 2, 3, 2, 3, 2, 2],
  [2, 2, 1, 1, 2, 2, 1],
  [2, 3, 2, 2, 2, 2, 2],
  [3, 3, 3, 3, 2, 2, 2],
  [2, 2, 3, 2, 1, 2, 2],
];
const TARGETS = [4, 4, 3, 3, 4, 3];

async function answerAll() {
  const topics = await page
    .locator('[data-testid^="topic-link-"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-testid') ?? ''));
  for (const [index, levels] of LEVELS.entries()) {
    await click(topics[index] ?? '');
    const topic = (topics[index] ?? '').slice('topic-link-'.length);
    await page.getByTestId(`target-${topic}-${TARGETS[index]}`).check();
    const items = page.locator(`[data-testid^="item-${topic}-"][data-testid$="-level-1"]`);
    const ids = await items.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-testid') ?? ''));
    for (const [place, id] of ids.entries()) await page.getByTestId(id.replace(/1$/, String(levels[place]))).check();
  }
}

await page.goto(`http://localhost:${server.port}/`);
await page.getByTestId('door-demo').waitFor();
await take('home');
await click('door-demo');
await click('door-assess');
await click('start-demo-invitation');
await page.getByTestId('profile-office-name').fill('Ulmazia Statistics Agency');
await page.getByTestId('profile-country').selectOption('XO');
await answerAll();
await click('topic-link-infrastructure');
await page.getByTestId('item-infrastructure-platform').scrollIntoViewIfNeeded();
await take('topic');
await click('nav-result');
await page.locator('canvas').waitFor();
await take('result', 1000);
await page.goto(`http://localhost:${server.port}/#/demo/organise`);
await click('open-demonstration');
await click('nav-collect');
await click('collect-demonstration');
await page.locator('[data-testid="collect-summary"][data-state="idle"][data-ok="31"]').waitFor();
await click('nav-priorities');
// The order is there at once; how firm it is comes when the simulations are done.
await page.getByTestId('fold-acceptability').waitFor({ state: 'attached' });
await take('priorities', 1000);
await page.goto(`http://localhost:${server.port}/#/demo/compare`);
await click('published-benchmark');
await page.getByTestId('compare-assessment').selectOption({ index: 1 });
await page.locator('canvas').waitFor();
await take('compare', 1000);
await browser.close();
await server.close();
