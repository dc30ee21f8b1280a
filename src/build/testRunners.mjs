import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './runTool.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count Skipped tests count as failed.
 */

/**
 * Runs a test runner that writes its results as JSON, and reads them.
 * @param {string} name for the sentences
 * @param {(file: string) => Promise<{ ok: boolean }>} run
 * @param {(results: any) => Count} count
 * @returns {Promise<Count>}
 */
async function countTests(name, run, count) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  const file = join(folder, 'results.json');
  const { ok } = await run(file);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.log(`The ${name} left no results.`);
  }
  rmSync(folder, { recursive: true, force: true });
  const { passed, failed } = counted;
  if (passed + failed === 0) console.log(`The ${name} ran no test at all, which counts as one failure.`);
  else if (!ok && failed === 0) console.log(`The ${name} failed outside their tests, which counts as one failure.`);
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}

/**
 * Vitest. A file that cannot even be loaded has no tests and counts as one failure.
 * @param {readonly string[]} args names of files, options of vitest
 */
export function runUnitTests(args) {
  return countTests(
    'unit tests',
    (file) =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], {
        show: true,
      }),
    (results) => {
      const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (results.testResults);
      const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length);
      const { numPassedTests, numTotalTests } = results;
      return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded.length };
    },
  );
}

/**
 * Playwright, against the built app.
 * @param {string} browser the path of the browser
 * @param {readonly string[]} args names of files, options of playwright
 */
export async function runJourneys(browser, args) {
  const env = { WAYMARK_TEST_BROWSER: browser, WAYMARK_TEST_PORT: String(await freePort()) };
  return countTests(
    'journeys',
    (file) =>
      runTool(
        '@playwright/test:playwright',
        ['test', '--config', 'tests/journeys/playwright.config.ts', '--reporter=list,json', ...args],
        { show: true, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
      ),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  );
}

/** @returns {Promise<number>} a port that nothing uses at this moment */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
