import { SECURITY_HEADERS } from '@/build/securityHeaders.mjs';
import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/journey';

const DOORS = ['door-assess', 'door-organise', 'door-compare', 'door-demo'];

test('the home page says what Waymark is and opens four doors', async ({ page }) => {
  await page.goto('#/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const door of DOORS) await expect(page.getByTestId(door)).toBeVisible();
});

test('the page comes with the headers that protect it', async ({ page }) => {
  const response = await page.goto('#/');
  const headers = response?.headers() ?? {};
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
});

test('the page carries the policy itself, for hosts that send no headers', async ({ page }) => {
  await page.goto('#/');
  const policy = page.locator('head > meta:first-child[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self';/);
});

test('the home page can be used by everybody, light and dark', async ({ page }) => {
  await page.goto('#/');
  await expect(page.getByTestId('door-assess')).toBeVisible();
  await expectAccessible(page);
});
