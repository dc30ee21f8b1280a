import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import { useCareStore } from '@/app/care/careStore';

const SINCE = '2027-02-01T09:00:00.000Z';
const LATER = '2027-02-01T10:00:00.000Z';
const A_WEEK_AFTER_LATER = '2027-02-08T10:00:00.000Z';
const changed = (changes: number) => ({ changes, since: SINCE });

beforeEach(() => setActivePinia(createPinia()));

it('a backup is due after ten changes', () => {
  const care = useCareStore();
  expect(care.isDue('assessment a', changed(9), LATER)).toBe(false);
  expect(care.isDue('assessment a', changed(10), LATER)).toBe(true);
});

it('who puts it off is reminded after ten more changes, or a week', () => {
  const care = useCareStore();
  care.notNow('assessment a', changed(12), LATER);
  expect(care.isDue('assessment a', changed(12), LATER)).toBe(false);
  expect(care.isDue('assessment a', changed(21), LATER)).toBe(false);
  expect(care.isDue('assessment a', changed(22), LATER)).toBe(true);
  expect(care.isDue('assessment a', changed(13), A_WEEK_AFTER_LATER)).toBe(true);
  expect(care.isDue('assessment b', changed(12), LATER)).toBe(true);
});

it('a backup that was saved after all makes the count begin again', () => {
  const care = useCareStore();
  care.notNow('assessment a', changed(12), LATER);
  expect(care.isDue('assessment a', changed(10), LATER)).toBe(true);
});
