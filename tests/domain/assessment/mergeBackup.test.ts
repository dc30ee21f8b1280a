import { describe, expect, test } from 'vitest';
import type { Entry, EntryPath, EntryValue } from '@/domain/assessment/assessment';
import type { Change } from '@/domain/assessment/change';
import { laterSending, mergeEntries, placesOfMerge } from '@/domain/assessment/mergeBackup';
import { anAssessment } from '@tests/support/anAssessment';

const at = (minute: number) => `2027-02-01T09:${String(minute).padStart(2, '0')}:00.000Z`;
const entry = (value: EntryValue, minute: number | null, path: EntryPath = 'office/name'): Entry => ({
  path,
  value,
  at: minute === null ? '' : at(minute),
});
const change = (minute: number, before: EntryValue | null, after: EntryValue | null): Change => ({
  sequence: minute,
  at: at(minute),
  kind: 'edit',
  of: null,
  places: [{ path: 'office/name', before, after }],
});

describe('a backup that is merged into what is here', () => {
  test('fills what is empty here', () => {
    expect(mergeEntries([], [], [entry('A', 1)]).taken).toEqual([
      { path: 'office/name', before: null, after: 'A', at: at(1) },
    ]);
  });

  test('takes the later of two values, and the one that gives way is what was before', () => {
    const { taken, kept } = mergeEntries([entry('Here', 1)], [], [entry('Backup', 2)]);
    expect(taken).toEqual([{ path: 'office/name', before: 'Here', after: 'Backup', at: at(2) }]);
    expect(kept).toEqual([]);
  });

  test('keeps the later of two values, and the other goes into the history', () => {
    const merge = mergeEntries([entry('Here', 2)], [], [entry('Backup', 1)]);
    expect(merge).toEqual({ taken: [], kept: [{ path: 'office/name', before: 'Backup', after: 'Here' }] });
    expect(placesOfMerge(merge)).toEqual([
      { path: 'office/name', before: 'Here', after: 'Backup' },
      { path: 'office/name', before: 'Backup', after: 'Here' },
    ]);
  });

  test('says nothing of a value that the history here knows already, so a second restore changes nothing', () => {
    const history = [change(1, null, 'Backup'), change(2, 'Backup', 'Here')];
    expect(mergeEntries([entry('Here', 2)], history, [entry('Backup', 1)])).toEqual({ taken: [], kept: [] });
  });

  test('changes nothing where both say the same, whenever they said it', () => {
    expect(mergeEntries([entry('A', 1)], [], [entry('A', 9)])).toEqual({ taken: [], kept: [] });
  });

  test('at the same time what is here stays', () => {
    expect(mergeEntries([entry('Here', 1)], [], [entry('Backup', 1)]).taken).toEqual([]);
  });

  test('an unknown time is before every known one', () => {
    expect(mergeEntries([entry('Here', null)], [], [entry('Backup', 1)]).taken).toHaveLength(1);
    expect(mergeEntries([entry('Here', 1)], [], [entry('Backup', null)]).taken).toEqual([]);
    expect(mergeEntries([entry('Here', null)], [], [entry('Backup', null)]).taken).toEqual([]);
  });

  test('times with and without milliseconds compare as moments', () => {
    const backup = { ...entry('Backup', 1), at: '2027-02-01T09:00:01Z' };
    expect(mergeEntries([{ ...entry('Here', 1), at: '2027-02-01T09:00:00.900Z' }], [], [backup]).taken).toHaveLength(1);
  });

  test('a place that was emptied here later stays empty; one that was emptied before is filled', () => {
    const emptied = [change(5, 'A', null)];
    expect(mergeEntries([], emptied, [entry('B', 4)])).toEqual({
      taken: [],
      kept: [{ path: 'office/name', before: 'B', after: null }],
    });
    expect(mergeEntries([], emptied, [entry('B', 6)]).taken).toHaveLength(1);
  });

  test('empties nothing that the backup does not have', () => {
    expect(mergeEntries([entry('Here', 1)], [], [])).toEqual({ taken: [], kept: [] });
  });
});

test('what is known of saved files is that of the later revision, and never less than what is here', () => {
  const { sending } = anAssessment();
  const second = { ...sending, revision: 2, checksum: 'sha256:02' };
  expect(laterSending(sending, second)).toBe(second);
  expect(laterSending(second, sending)).toBe(second);
  const sent = { ...second, markedSentAt: at(3) };
  expect(laterSending(second, sent)).toBe(sent);
  expect(laterSending(sent, second)).toBe(sent);
  expect(laterSending(second, { ...second, checksum: 'sha256:03', markedSentAt: at(3) })).toBe(second);
});
