import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { packFiles } from '@/exchange/backup/zip';
import type { WritePath } from './writePath';

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)));
const ASSESSMENT = { name: 'one.assessment.json', read: () => fixture('assessment/backup-1.json') };
const WAVE = { name: 'one.wave.json', read: () => fixture('wave/wave-1.json') };

/** Everything on a device, as one file. */
const EVERYTHING = {
  name: 'all.backup.zip',
  read: async () => {
    const files = [ASSESSMENT, WAVE].map(async ({ name, read }) => ({ name, bytes: new Uint8Array(await read()) }));
    return Buffer.from(packFiles(await Promise.all(files), new Date('2027-03-01T09:00:00Z')));
  },
};

/** What could not be saved is called restored only once it is. */
async function saysTruly(page: Page): Promise<void> {
  const state = await page.getByTestId('save-state').getAttribute('data-state');
  const result = page.getByTestId('restore-result');
  if (state === 'saved') await expect(result).toHaveAttribute('data-failed', '0');
  else await expect(result.and(page.locator('[data-failed="0"]:not(:has(.note.danger))'))).toHaveCount(0);
}

const restoring = (name: string, backup: typeof ASSESSMENT, more = 0): WritePath => ({
  name,
  prepare: async (page) => {
    await page.goto('#/restore');
    const file = { name: backup.name, mimeType: 'application/octet-stream', buffer: await backup.read() };
    await page.getByTestId('restore').setInputFiles(file);
    await expect(page.getByTestId('restore-confirm')).toBeVisible();
  },
  write: (page) => page.getByTestId('restore-confirm').click(),
  stands: saysTruly,
  more,
});

/** What comes back from a backup: each part whole or not at all. */
export const RESTORING_PATHS: readonly WritePath[] = [
  restoring('an assessment that is restored', ASSESSMENT),
  restoring('a wave that is restored', WAVE),
  restoring('everything that is restored', EVERYTHING, 1),
];
