import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/build/ensure.mjs';
import { ensureBuild } from '@/build/freshBuild.mjs';
import { serve } from '@/build/staticServer.mjs';
import { announceDurable, clickAndPut, type ClickTimes } from './clickAndPut';

const SLOWDOWNS = [1, 4] as const;
/** Clicks that are counted, after some that only warm everything up. */
const CLICKS = 400;
const WARM = 40;

/** The value below which so many of all lie: the nearest one that was measured. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

const inMilliseconds = (value: number) => `${value.toFixed(1)} ms`;
const middleAndMost = (values: readonly number[]) =>
  `${inMilliseconds(quantile(values, 0.5))} (p95 ${inMilliseconds(quantile(values, 0.95))})`;

async function openFirstTopic(page: Page, port: number): Promise<void> {
  await page.goto(`http://localhost:${port}/#/assess`);
  await page.getByTestId('start-assessment').click();
  await page.locator('[data-testid^="topic-link-"]').first().click();
  await page.locator('[data-testid^="item-"][data-testid$="-level-5"]').first().waitFor();
}

function report(slowdown: number, times: readonly ClickTimes[], say: (line: string) => void): void {
  const [frames, durable, saved, clicked, resting] = [
    times.map((time) => time.frame),
    times.map((time) => time.durable),
    times.map((time) => time.saved),
    times.map((time) => time.clickedPut),
    times.map((time) => time.restingPut),
  ];
  const ratio = (bare: readonly number[]) => (quantile(durable, 0.95) / quantile(bare, 0.95)).toFixed(1);
  say(`a click on a level, processor ${slowdown} × slower: in the next frame after ${middleAndMost(frames)}`);
  say(`  durable after ${middleAndMost(durable)}, shown as saved after ${middleAndMost(saved)}`);
  say(`  the same click with nothing but a strict put ${middleAndMost(clicked)}: ${ratio(clicked)} × in p95`);
  say(`  a strict put while the page rests ${middleAndMost(resting)}: ${ratio(resting)} × in p95`);
}

/**
 * How long a click on a level takes in a real browser until its frame is drawn and until it is shown as saved, beside a
 * bare strict put of the same page between two clicks.
 */
export async function measureClicks(root: string, say: (line: string) => void): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    say('clicks until drawn and saved: not measured, there is no browser');
    return;
  }
  ensureBuild();
  const { port, close } = await serve(join(root, 'dist'), 0);
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.addInitScript(announceDurable);
  await openFirstTopic(page, port);
  const session = await page.context().newCDPSession(page);
  for (const rate of SLOWDOWNS) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.evaluate(clickAndPut, WARM);
    report(rate, await page.evaluate(clickAndPut, CLICKS), say);
  }
  await browser.close();
  close();
}
