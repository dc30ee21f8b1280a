import { describe, expect, it } from 'vitest';
import { findRows, nextSorting, sortRows, type SortValue } from '@/ui/tableRows';

const compare = (a: string, b: string) => a.localeCompare(b, 'en');
const sorted = (values: readonly SortValue[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction, compare);

describe('sorted rows', () => {
  it('are in the order of numbers or of the language', () => {
    expect(sorted([10, 9, 100], 'ascending')).toEqual([9, 10, 100]);
    expect(sorted(['z', 'É', 'e', 'f'], 'descending')).toEqual(['z', 'f', 'É', 'e']);
  });

  it('have those without a value last in both directions', () => {
    expect(sorted([null, 1, 2], 'ascending')).toEqual([1, 2, null]);
    expect(sorted([null, 1, 2], 'descending')).toEqual([2, 1, null]);
  });

  it('keep the order of equal rows', () => {
    const rows = [
      { id: 'a', value: 1 },
      { id: 'b', value: 1 },
      { id: 'c', value: 0 },
    ];
    expect(sortRows(rows, ({ value }) => value, 'descending', compare).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('found rows', () => {
  const rows = ['Statistique Canada', 'Statistics Norway', 'Österreich'];
  const found = (wanted: string) => findRows(rows, (row) => row, wanted);

  it('hold every word, whatever its place, case and accents', () => {
    expect(found('norway STAT')).toEqual(['Statistics Norway']);
    expect(found('oster')).toEqual(['Österreich']);
    expect(found('stat canada norway')).toEqual([]);
  });

  it('are all rows when nothing is asked for', () => {
    expect(found('  ')).toBe(rows);
  });
});

it('a head that is pressed again turns the order round', () => {
  const first = nextSorting(null, 'n');
  const second = nextSorting(first, 'n');
  expect([first, second, nextSorting(second, 'n'), nextSorting(first, 'm')]).toEqual([
    { column: 'n', direction: 'ascending' },
    { column: 'n', direction: 'descending' },
    { column: 'n', direction: 'ascending' },
    { column: 'm', direction: 'ascending' },
  ]);
});
