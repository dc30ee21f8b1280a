import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import canonicalize from 'canonicalize';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

/** Core items of one topic with their answers. Five levels: 3 + 3 + 2 + 4 + 3 = 15, and one that is not known. */
const ANSWERS = {
  'strategy-mandate': 'level-3',
  'strategy-roadmap': 'level-3',
  'strategy-ownership': 'level-2',
  'strategy-funding': 'level-4',
  'strategy-policy': 'level-3',
  'strategy-monitoring': 'dont-know',
} as const;

/** Begins an assessment, names the office and answers one topic. Leaves the page on that topic. */
async function answerOneTopic(page: Page): Promise<void> {
  await page.goto('#/assess');
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill('Office of Examplia');
  await page.getByTestId('profile-country').selectOption('CA');
  await page.getByTestId('topic-link-strategy').click();
  for (const [item, answer] of Object.entries(ANSWERS)) await page.getByTestId(`item-${item}-${answer}`).check();
  await page.getByTestId('target-strategy-4').check();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-response').click()]);
  return { name: download.suggestedFilename(), bytes: await contentOf(download) };
}

test('the result shows what a hand calculation gives', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-result').click();
  const row = page.getByTestId('result-strategy');
  // 15 / 5 = 3; four of five answers are at 3 or above and none is below 2; (15 + 1) / 6 and (15 + 5) / 6.
  await expect(row).toHaveAttribute('data-score', '3');
  await expect(row).toHaveAttribute('data-staged', '3');
  await expect(row).toHaveAttribute('data-answered', '5');
  await expect(row).toHaveAttribute('data-applicable', '6');
  await expect(row).toHaveAttribute('data-low', String(16 / 6));
  await expect(row).toHaveAttribute('data-high', String(20 / 6));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Established in Strategy');
  const other = page.getByTestId('result-skills');
  await expect(other).toHaveAttribute('data-answered', '0');
  expect(await other.getAttribute('data-score')).toBeNull();
  await expectAccessible(page);
});

test('a response file is saved, whole, and carries its own checksum', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-send').click();
  await expect(page.getByTestId('export-response')).toBeDisabled();
  await expectAccessible(page);
  await page.getByTestId('consent-benchmark-true').check();
  const { name, bytes } = await save(page);

  const { checksum, ...content } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  const digest = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
  expect(checksum).toBe(`sha256:${digest}`);
  expect(name).toBe(`assessment-${digest.slice(0, 8)}.response.json`);
  expect(content).toMatchObject({
    format: 'waymark/response',
    revision: 1,
    office: { code: 'CA', name: 'Office of Examplia', country: 'CA' },
    consent: { benchmark: true, name: 'hidden', text: 'organiser', contact: false },
    topics: [{ topic: 'strategy', 'target-level': 4 }],
  });
  const receipt = page.getByTestId('receipt');
  await expect(receipt).toHaveAttribute('data-checksum', `sha256:${digest}`);
  await expect(receipt).toHaveAttribute('data-code', digest.slice(0, 8));
  await expectAccessible(page);
});

test('the same content is the same file again, and other content the next revision', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-send').click();
  await page.getByTestId('consent-benchmark-false').check();
  const first = await save(page);
  await page.reload();
  const again = await save(page);
  expect(again).toEqual(first);

  await page.getByTestId('consent-contact-true').check();
  await expect(page.getByTestId('export-response')).toContainText('revision 2');
  const second = JSON.parse((await save(page)).bytes.toString('utf8')) as Record<string, unknown>;
  const { checksum } = JSON.parse(first.bytes.toString('utf8')) as Record<string, unknown>;
  expect(second).toMatchObject({ revision: 2, parent: checksum });
});

test('the saved file can be checked, and marked as sent', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-send').click();
  await page.getByTestId('consent-benchmark-true').check();
  const { name, bytes } = await save(page);
  const chooser = page.getByTestId('check-file');
  await chooser.setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(page.getByText('is the last saved file, revision 1')).toBeVisible();
  await chooser.setInputFiles({ name, mimeType: 'application/json', buffer: bytes.subarray(0, 200) });
  await expect(page.getByText('cannot be read as a response file')).toBeVisible();

  await page.getByTestId('mark-sent').click();
  await page.getByTestId('nav-result').click();
  await expect(page.getByText('Revision 1 was sent on')).toBeVisible();
  await page.getByTestId('topic-link-strategy').click();
  await page.getByTestId('item-strategy-mandate-level-4').check();
  await page.getByTestId('nav-result').click();
  await expect(page.getByText('Changed since revision 1')).toBeVisible();
});

test('the report prints without navigation, with the office on top and text in it', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-result').click();
  await expect(page.getByTestId('result-strategy')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('Self-assessment report')).toBeVisible();
  await expect(page.locator('.letterhead')).toContainText('Office of Examplia');
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  // Text stays text: fonts that can be mapped back to characters, not a picture of the page.
  expect(paper.startsWith('%PDF-')).toBe(true);
  expect(paper).toContain('/ToUnicode');
});

test('the radar is kept as an opaque picture, at least 1,600 pixels wide', async ({ page }) => {
  await answerOneTopic(page);
  await page.getByTestId('nav-result').click();
  await expect(page.locator('canvas')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as picture' }).click(),
  ]);
  const picture = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      let transparent = 0;
      const colours = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] !== 255) transparent++;
        colours.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`);
      }
      return { width: image.width, transparent, colours: colours.size };
    },
    (await contentOf(download)).toString('base64'),
  );
  expect(picture.width).toBeGreaterThanOrEqual(1600);
  expect(picture.transparent).toBe(0);
  expect(picture.colours).toBeGreaterThan(10);
});

test('all questions can be read before an assessment begins', async ({ page }) => {
  await page.goto('#/assess/questions');
  await expect(page.getByRole('heading', { name: 'Working platform' })).toBeVisible();
  await expect(page.getByText('Our answers may be used in published figures')).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('language').selectOption('fr');
  await expect(page.getByRole('heading', { name: 'Plateforme de travail' })).toBeVisible();
});
