// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { warnBeforeLeaving } from '@/storage/leaveWarning';
import { Saving } from '@/storage/saving';

let stop: () => void;

/** Whether the browser would ask before it leaves the page. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
const follow = (saving: Saving) => {
  stop = warnBeforeLeaving(saving);
  return saving;
};

afterEach(() => stop());

it('nobody is held up when everything is saved', async () => {
  const saving = follow(new Saving(true, 4));
  expect(asks()).toBe(false);
  await saving.run(async () => 5);
  expect(asks()).toBe(false);
});

it('the browser asks while a change is being saved', async () => {
  const saving = follow(new Saving(true, 4));
  let complete = (_sequence: number) => {};
  const saved = saving.run(() => new Promise((resolve) => (complete = resolve)));
  expect(asks()).toBe(true);
  complete(5);
  await saved;
  expect(asks()).toBe(false);
});

it('the browser asks as long as a change failed, and no more when it was tried again with success', async () => {
  const saving = follow(new Saving(true, 4));
  let fails = true;
  await saving.run(() => (fails ? Promise.reject(new Error('full')) : Promise.resolve(5)));
  expect(asks()).toBe(true);
  fails = false;
  await saving.retry();
  expect(asks()).toBe(false);
});

it('in a browser that stores nothing it asks from the first change', async () => {
  const saving = follow(new Saving(false, 0));
  expect(asks()).toBe(false);
  await saving.run(async () => 1);
  expect(asks()).toBe(true);
});
