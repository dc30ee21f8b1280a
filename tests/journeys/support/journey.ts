import { test as base, type Browser, type BrowserContext } from '@playwright/test';
import { watchContext } from './watchContext';

export { expect } from '@playwright/test';

/** What went wrong while a journey ran, in any window of any device, as sentences. */
class Problems {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  readonly report = (problem: string): void => void this.#seen.push(problem);

  /** Everything seen so far that no pattern expects. */
  found(): readonly string[] {
    return this.#seen.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** What matches, seen already or still to come, is part of the journey: it was provoked on purpose. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }
}

interface JourneyFixtures {
  problems: Problems;
  /** Another device: a browser context of its own, watched like the first and closed after the test. */
  openDevice: (options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
}

/** A test in a real browser, which fails on any problem that watchContext reports. */
export const test = base.extend<JourneyFixtures>({
  problems: [
    async ({ context }, use) => {
      const problems = new Problems();
      await watchContext(context, problems.report);
      await use(problems);
      base.expect(problems.found(), 'problems in the browser').toEqual([]);
    },
    { auto: true },
  ],
  openDevice: async ({ browser, baseURL, locale, timezoneId, problems }, use) => {
    const place = {
      ...(baseURL ? { baseURL } : {}),
      ...(locale ? { locale } : {}),
      ...(timezoneId ? { timezoneId } : {}),
    };
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...place, ...options });
      opened.push(context);
      await watchContext(context, problems.report);
      return context;
    });
    for (const context of opened) await context.close();
  },
});
