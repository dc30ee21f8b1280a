import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

// All three roles, from the invitation to the comparison with the published benchmark, all inside the demonstration.

const repository = fileURLToPath(new URL('../..', import.meta.url));
const demo = join(repository, 'public/demo');
const run = promisify(execFile);
/** An invited office of the demonstration that never answers there. */
const OFFICE = { code: 'XO', name: 'Ulmazia Statistics Agency' };
const TOPICS = ['strategy', 'foundations', 'infrastructure', 'change', 'skills', 'future'];
/** Levels given to the seven items of each topic in turn; only the first six are core items, see the scores below. */
const LEVELS = [
  [3, 2, 3, 2, 4, 1, 5],
  [2, 2, 2, 3, 2, 2, 1],
  [1, 1, 2, 1, 2, 3, 4],
  [4, 4, 4, 3, 5, 4, 2],
  [5, 5, 5, 5, 5, 5, 5],
  [1, 2, 1, 1, 1, 1, 1],
];
/** By hand: 15/6, 13/6, 10/6, 24/6, 30/6, 7/6; staged: the highest level that 5 of 6 reach and none misses by more than one. */
const SCORES = [15 / 6, 13 / 6, 10 / 6, 24 / 6, 30 / 6, 7 / 6];
const STAGED = ['2', '2', '1', '4', '5', '1'];
const TARGET = 4;

async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

async function answerTopic(page: Page, index: number): Promise<void> {
  const topic = TOPICS[index] ?? '';
  await page.getByTestId(`topic-link-${topic}`).click();
  await expect(page.getByTestId(`target-${topic}-1`)).toBeAttached();
  const items = await page
    .locator(`[data-testid^="item-${topic}-"][data-testid$="-level-1"]`)
    .evaluateAll((inputs) => inputs.map((input) => (input.getAttribute('data-testid') ?? '').replace(/-level-1$/, '')));
  for (const [place, item] of items.entries())
    await page.getByTestId(`${item}-level-${LEVELS[index]?.[place]}`).check();
  await page.getByTestId(`target-${topic}-${TARGET}`).check();
  await page.getByTestId(`interest-${topic}-2`).check();
  await saved(page);
}

async function accessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
}

/** The audit of a whole release takes its time; a laptop that is busy with other things too needs several times as long. */
const AUDIT = 240_000;

test('a lead answers and sends a file; the organiser collects, ranks and publishes; the lead compares', async ({
  page,
}, info) => {
  test.setTimeout(300_000 + AUDIT);
  await test.step('the lead opens the invitation of the demonstration', async () => {
    await page.goto('#/');
    await page.getByTestId('door-demo').click();
    await page.getByTestId('door-assess').click();
    await accessible(page);
    await page.getByTestId('start-demo-invitation').click();
    await page.getByTestId('profile-office-name').fill(OFFICE.name);
    await page.getByTestId('profile-country').selectOption(OFFICE.code);
    await saved(page);
    await accessible(page);
  });

  await test.step('half of the topics are answered, the page is reloaded, and nothing is lost', async () => {
    for (const index of [0, 1, 2]) await answerTopic(page, index);
    const before = await page.getByTestId('save-state').getAttribute('data-sequence');
    await page.reload();
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-sequence', before ?? '');
    await page.goto('#/demo');
    await page.getByTestId('continue-assessment').click();
    await expect(page.getByTestId('topic-link-infrastructure')).toHaveAttribute('aria-current', 'step');
    await expect(page.getByTestId('item-infrastructure-hosting-level-1')).toBeChecked();
    for (const index of [3, 4, 5]) await answerTopic(page, index);
    await accessible(page);
  });

  await test.step('the office, the closing questions and the review', async () => {
    await page.getByTestId('nav-profile').click();
    await page.getByTestId('profile-size-band-lt250').check();
    await page.getByTestId('profile-system-type-centralised').check();
    await saved(page);
    await accessible(page);
    await page.getByTestId('nav-closing').click();
    for (const [place, topic] of ['infrastructure', 'future', 'ai-assistants'].entries()) {
      await page.getByTestId(`closing-topic-ranking-${place + 1}`).selectOption(topic);
    }
    await saved(page);
    await accessible(page);
    await page.getByTestId('nav-review').click();
    await accessible(page);
  });

  await test.step('the result is what a hand calculation gives', async () => {
    await page.getByTestId('nav-result').click();
    for (const [index, topic] of TOPICS.entries()) {
      const row = page.getByTestId(`result-${topic}`);
      await expect(row).toHaveAttribute('data-staged', STAGED[index] ?? '');
      await expect(row).toHaveAttribute('data-answered', '6');
      expect(Number(await row.getAttribute('data-score'))).toBeCloseTo(SCORES[index] ?? 0, 12);
    }
    await accessible(page);
  });

  const folder = info.outputPath('responses');
  await mkdir(folder, { recursive: true });

  await test.step('the response file is saved', async () => {
    await page.getByTestId('nav-send').click();
    await accessible(page);
    await page.getByTestId('consent-benchmark-true').check();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-response').click()]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const response = JSON.parse(await readFile(file, 'utf8')) as {
      checksum: string;
      office: object;
      answers: object[];
    };
    expect(response.office).toEqual({ ...OFFICE, country: OFFICE.code });
    expect(response.answers).toHaveLength(42);
    const receipt = page.getByTestId('receipt');
    await expect(receipt).toHaveAttribute('data-checksum', response.checksum);
    await expect(receipt).toHaveAttribute('data-code', response.checksum.slice(7, 15));
    expect(download.suggestedFilename()).toBe(`demo-2027-${response.checksum.slice(7, 15)}.response.json`);
    await accessible(page);
  });

  const names = (await readdir(demo)).filter((name) => name.endsWith('.response.json'));
  for (const name of names) await copyFile(join(demo, name), join(folder, name));
  const files = (await readdir(folder)).map((name) => join(folder, name));

  await test.step('the organiser collects that file and those of the demonstration', async () => {
    await page.goto('#/demo/organise');
    await accessible(page);
    await page.getByTestId('open-demonstration').click();
    await page.getByTestId('nav-wave').click();
    await accessible(page);
    await page.getByTestId('nav-collect').click();
    await accessible(page);
    await page.getByTestId('collect-files').setInputFiles(files);
    const summary = page.getByTestId('collect-summary');
    await expect(summary).toHaveAttribute('data-total', String(files.length));
    await expect(summary).toHaveAttribute('data-state', 'idle');
    await expect(summary).toHaveAttribute('data-ok', '32');
    const reasons = await page
      .getByTestId('collect-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-reason')));
    const count = (reason: string) => reasons.filter((found) => found === reason).length;
    expect(['ok', 'conflict', 'superseded', 'duplicate', 'checksum'].map(count)).toEqual([32, 2, 1, 1, 1]);
    await saved(page);
    await accessible(page);
  });

  await test.step('the command line gives the same verdicts and the same figures as the screens', async () => {
    const out = info.outputPath('collected');
    const invitation = join(demo, (await readdir(demo)).find((name) => name.endsWith('.invitation.json')) ?? '');
    await run('npm', ['run', '--silent', 'collect', '--', '--in', folder, '--invitation', invitation, '--out', out], {
      cwd: repository,
    });
    const read = async <T>(name: string) => JSON.parse(await readFile(join(out, name), 'utf8')) as T;
    const report = await read<{ file: string; reason: string }[]>('report.json');
    const rows = await page
      .getByTestId('collect-row')
      .evaluateAll((found) =>
        found.map((row) => ({ file: row.getAttribute('data-file'), reason: row.getAttribute('data-reason') })),
      );
    const byFile = (a: { file: string | null }, b: { file: string | null }) =>
      (a.file ?? '') < (b.file ?? '') ? -1 : 1;
    expect(rows.sort(byFile)).toEqual(report.map(({ file, reason }) => ({ file, reason })).sort(byFile));

    await page.getByTestId('nav-organise-results').click();
    const { topics } = await read<{
      topics: { dimension: string; topic: string; n: number; mean: number; median: number }[];
    }>('aggregates.json');
    const overall = topics.filter(({ dimension }) => dimension === 'all');
    expect(overall.map(({ topic }) => topic)).toEqual(TOPICS);
    for (const { topic, n, mean, median } of overall) {
      const row = page.getByTestId(`aggregate-${topic}`);
      await expect(row).toHaveAttribute('data-n', String(n));
      await expect(row).toHaveAttribute('data-mean', String(mean));
      await expect(row).toHaveAttribute('data-median', String(median));
    }
    await accessible(page);
  });

  await test.step('the organiser sees what deserves a workshop', async () => {
    await page.getByTestId('nav-priorities').click();
    for (const topic of TOPICS) {
      const row = page.getByTestId(`priority-${topic}`);
      await expect(row).toHaveAttribute('data-tier', /^(?:firm|contested|later)$/);
      const value = Number(await row.getAttribute('data-value'));
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
    await accessible(page);
  });

  const published = info.outputPath('published.benchmark.json');
  const means = new Map<string, string | null>();

  await test.step('the organiser publishes the benchmark, once', async () => {
    await page.getByTestId('nav-benchmark').click();
    const publish = page.getByTestId('publish-benchmark');
    await expect(publish).toBeEnabled({ timeout: AUDIT });
    for (const topic of TOPICS) {
      means.set(topic, await page.getByTestId(`compare-${topic}`).getAttribute('data-mean'));
    }
    expect([...means.values()]).not.toContain(null);
    await accessible(page);
    await publish.click();
    await expectAccessible(page);
    const downloading = page.waitForEvent('download');
    await page.getByTestId('confirm-publish').click();
    await (await downloading).saveAs(published);
    await saved(page);
    await page.reload();
    await expect(page.getByTestId('save-benchmark-again')).toBeVisible();
    await expect(publish).toHaveCount(0);
  });

  await test.step('the lead compares the own answers with what was published', async () => {
    await page.goto('#/demo/compare');
    await page.getByTestId('open-benchmark').setInputFiles(published);
    await page.getByTestId('compare-assessment').selectOption({ index: 1 });
    for (const [index, topic] of TOPICS.entries()) {
      const place = page.getByTestId(`compare-${topic}`);
      await expect(place).toHaveAttribute('data-mean', means.get(topic) ?? '');
      expect(Number(await place.getAttribute('data-own'))).toBeCloseTo(SCORES[index] ?? 0, 12);
    }
    // Above and below every quartile that offices of the demonstration can have.
    await expect(page.getByTestId('compare-skills')).toHaveAttribute('data-place', 'above');
    await expect(page.getByTestId('compare-future')).toHaveAttribute('data-place', 'below');
    await accessible(page);
  });
});
