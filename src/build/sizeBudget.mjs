import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './root.mjs';
import { serve } from './staticServer.mjs';

/** In bytes of gzip; 1 KB is 1000 bytes, as the build tool counts. */
const BUDGET = Object.freeze({
  firstVisitScripts: 75_000,
  firstVisitStyles: 10_000,
  lazyScript: 70_000,
  everything: 1_200_000,
});

/** Parts that a script may be larger for, by a module in it. */
const LARGER = Object.freeze([{ module: 'node_modules/pptxgenjs/', limit: 125_000 }]);

/** What the first visit must do without, by where its modules are. */
const NOT_AT_FIRST = Object.freeze([
  { what: 'Dexie', module: 'node_modules/dexie/' },
  { what: 'Chart.js', module: 'node_modules/chart.js/' },
  { what: "the organiser's part", module: 'src/features/organise/' },
]);

const DIST = join(ROOT, 'dist');

/** @param {string} file inside dist */
const weigh = (file) => gzipSync(readFileSync(join(DIST, file))).length;
/** @param {readonly string[]} files */
const weighAll = (files) => files.reduce((sum, file) => sum + weigh(file), 0);
/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
/** @param {string} ending */
const endsWith = (ending) => (/** @type {string} */ file) => file.endsWith(ending);

/** @returns {string[]} every file of dist, by path inside it */
function builtFiles() {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(DIST.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * The files that a browser which was never here asks for when it opens the home page, until the page is quiet. The
 * service worker is left out: what it stores comes after the visit.
 * @param {string} browserPath
 */
async function firstVisit(browserPath) {
  const { chromium } = await import('@playwright/test');
  const { port, close } = await serve(DIST, 0);
  const browser = await chromium.launch({ executablePath: browserPath });
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  /** @type {Set<string>} */
  const asked = new Set();
  page.on('request', (request) => asked.add(decodeURIComponent(new URL(request.url()).pathname.slice(1))));
  await page.goto(`http://localhost:${port}/#/`, { waitUntil: 'networkidle' });
  await page.getByTestId('door-assess').waitFor();
  await page.waitForLoadState('networkidle');
  await browser.close();
  close();
  return builtFiles().filter((file) => asked.has(file));
}

/**
 * Compares what the built app weighs with its budgets and prints every figure.
 * @param {string} browserPath
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function checkSize(browserPath) {
  /** @type {Record<string, string[]>} */
  const chunks = JSON.parse(readFileSync(join(DIST, '.vite', 'chunks.json'), 'utf8'));
  /** @param {string} file @param {string} module */
  const holds = (file, module) => (chunks[file] ?? []).some((id) => id.includes(module));
  const result = { passed: 0, failed: 0 };
  /** @param {boolean} holdsTrue @param {string} sentence */
  const say = (holdsTrue, sentence) => {
    console.log(`${holdsTrue ? '✓' : '✗'} ${sentence}`);
    result[holdsTrue ? 'passed' : 'failed'] += 1;
  };
  /** @param {string} what @param {number} bytes @param {number} limit */
  const compare = (what, bytes, limit) => say(bytes <= limit, `${what}: ${inKb(bytes)} of ${inKb(limit)}`);

  const all = builtFiles();
  const first = await firstVisit(browserPath);
  for (const file of first.filter((name) => /\.(js|css)$/.test(name))) console.log(`  ${file} ${inKb(weigh(file))}`);
  compare('Scripts of the first visit', weighAll(first.filter(endsWith('.js'))), BUDGET.firstVisitScripts);
  compare('Styles of the first visit', weighAll(first.filter(endsWith('.css'))), BUDGET.firstVisitStyles);
  for (const { what, module } of NOT_AT_FIRST) {
    say(!first.some((file) => holds(file, module)), `The first visit does without ${what}`);
  }
  const lazy = all.filter((file) => file.endsWith('.js') && !first.includes(file));
  const limitOf = (/** @type {string} */ file) =>
    LARGER.find(({ module }) => holds(file, module))?.limit ?? BUDGET.lazyScript;
  const tooLarge = lazy.filter((file) => weigh(file) > limitOf(file));
  for (const file of tooLarge) compare(file, weigh(file), limitOf(file));
  const heaviest = lazy.toSorted((a, b) => weigh(b) - weigh(a))[0];
  if (tooLarge.length === 0 && heaviest)
    compare(`Heaviest later script, ${heaviest}`, weigh(heaviest), limitOf(heaviest));
  compare(
    'All scripts, styles and pages',
    weighAll(all.filter((file) => /\.(js|css|html)$/.test(file))),
    BUDGET.everything,
  );
  return result;
}
