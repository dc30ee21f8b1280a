import { expect, test } from 'vitest';
import { isBackupDue, unsavedOf } from '@/domain/assessment/backupDue';
import type { Change } from '@/domain/assessment/change';

const NOW = '2027-02-10T09:00:00.000Z';

test('ten changes after the last backup the next is due', () => {
  expect(isBackupDue({ changes: 9, since: NOW }, NOW)).toBe(false);
  expect(isBackupDue({ changes: 10, since: NOW }, NOW)).toBe(true);
});

test('a week after the last backup the next is due when anything has changed', () => {
  expect(isBackupDue({ changes: 1, since: '2027-02-03T09:00:00.000Z' }, NOW)).toBe(true);
  expect(isBackupDue({ changes: 1, since: '2027-02-03T09:00:01.000Z' }, NOW)).toBe(false);
  expect(isBackupDue({ changes: 0, since: '2026-02-03T09:00:00.000Z' }, NOW)).toBe(false);
});

test('what a backup holds counts no more', () => {
  const history = [-1, 0, 4, 9].map((sequence): Change => ({ sequence, at: NOW, kind: 'edit', of: null, places: [] }));
  expect(unsavedOf(history, '2027-01-01T00:00:00.000Z', undefined)).toEqual({
    changes: 4,
    since: '2027-01-01T00:00:00.000Z',
  });
  expect(unsavedOf(history, '2027-01-01T00:00:00.000Z', { at: NOW, upTo: 4 })).toEqual({ changes: 1, since: NOW });
});
