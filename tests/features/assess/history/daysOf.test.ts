import { expect, it } from 'vitest';
import type { Change } from '@/domain/assessment/change';
import { daysOf } from '@/features/assess/history/daysOf';

const change = (sequence: number, at: string): Change => ({ sequence, at, kind: 'edit', of: null, places: [] });

it('changes of one day stand together, on the clock of this device', () => {
  // Midnight on this device's clock, whatever its time zone.
  const midnight = new Date(2027, 1, 2).getTime();
  const at = (milliseconds: number) => new Date(midnight + milliseconds).toISOString();
  const days = daysOf([change(4, at(60_000)), change(3, at(0)), change(2, at(-1)), change(1, at(-60_000))]);
  expect(days.map(({ changes }) => changes.map(({ sequence }) => sequence))).toEqual([
    [4, 3],
    [2, 1],
  ]);
});
