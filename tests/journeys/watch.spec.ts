import { expect, test } from './support/journey';

// The journeys prove something only if nothing goes wrong unseen: each kind of trouble is caused here on purpose.
const causes = [
  {
    name: 'an error on the console',
    cause: () => console.error('planted error'),
    seen: /planted error/,
  },
  {
    name: 'an error that nobody caught',
    cause: () => void setTimeout(() => Promise.reject(new Error('planted rejection'))),
    seen: /Not caught: .*planted rejection/,
  },
  {
    name: 'a style element',
    cause: () => void setTimeout(() => document.head.append(document.createElement('style'))),
    seen: /style-src/,
  },
  {
    name: 'markup from a string',
    cause: () => void setTimeout(() => Object.assign(document.body, { innerHTML: '<b>planted</b>' })),
    seen: /require-trusted-types-for/,
  },
  {
    name: 'a request to another host',
    cause: () => void setTimeout(() => open('https://waymark.invalid/planted')),
    seen: /another host: https:\/\/waymark\.invalid\/planted/,
  },
  {
    name: 'an image from another host',
    cause: () => void (new Image().src = 'http://192.0.2.1/planted.png'),
    seen: /img-src/,
  },
];

for (const { name, cause, seen } of causes) {
  test(`a journey notices ${name}`, async ({ page, problems }) => {
    await page.goto('#/');
    await page.evaluate(cause);
    await expect.poll(() => problems.found().join('\n')).toMatch(seen);
    problems.expect(/./s);
  });
}

test('a journey notices what happens in another window', async ({ page, context, problems }) => {
  await page.goto('#/');
  const [popup] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void open('#/'))]);
  await popup.waitForLoadState();
  await popup.evaluate(() => void setTimeout(() => document.head.append(document.createElement('style'))));
  await expect.poll(() => problems.found().join('\n')).toMatch(/style-src/);
  problems.expect(/./s);
});

test('a journey notices what happens on another device', async ({ openDevice, problems }) => {
  const device = await openDevice();
  const page = await device.newPage();
  await page.goto('#/');
  await page.evaluate(() => console.error('planted error'));
  await expect.poll(() => problems.found().join('\n')).toMatch(/planted error/);
  problems.expect(/./s);
});
