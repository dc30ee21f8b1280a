import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const port = setBy('WAYMARK_TEST_PORT');
const address = `http://localhost:${port}/`;

const LONGEST = 'wholeJourney.spec.ts';

/** `npm run test:journeys` finds a free port and a browser and hands both in. */
function setBy(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the journeys with "npm run test:journeys".`);
  return value;
}

export default defineConfig({
  testDir: '.',
  // The longest begins first; one that begins last would keep a single worker busy at the end.
  projects: [
    { name: 'whole', testMatch: LONGEST },
    { name: 'parts', testMatch: '*.spec.ts', testIgnore: LONGEST },
  ],
  outputDir: inRepository('test-results/journeys'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  failOnFlakyTests: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: setBy('WAYMARK_TEST_BROWSER'),
      // No name but the own machine's can be looked up, by pages, workers and the browser itself.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    },
  },
  webServer: {
    command: `"${process.execPath}" src/build/start.mjs`,
    cwd: inRepository('.'),
    url: address,
    env: { PORT: port, BROWSER: 'none' },
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
