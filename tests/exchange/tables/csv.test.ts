import { describe, expect, test } from 'vitest';
import { csvOf } from '@/exchange/tables/csv';
import { tableOf, type Cell } from '@/exchange/tables/table';

const table = tableOf<Cell, Cell>(
  'one.csv',
  [
    { name: 'a', type: 'string', label: 'A', value: (cell) => cell },
    { name: 'b', type: 'integer', label: 'B', value: () => 1 },
  ],
  (cell) => [cell],
);

/** The bytes of a table with one row, without its header and the constant second column. */
function written(cell: Cell): string {
  const [header, ...rest] = [...csvOf(table, [cell])];
  expect(header).toBe('a,b\n');
  return rest.join('').replace(/,1\n$/, '');
}

describe('a cell', () => {
  test.each<[Cell, string]>([
    [null, ''],
    ['', ''],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [0, '0'],
    [-0.5, '-0.5'],
    [1 / 3, '0.3333333333333333'],
    ['plain é 😀', 'plain é 😀'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    [' a', '" a"'],
  ])('%j is written as %j', (cell, bytes) => expect(written(cell)).toBe(bytes));

  test.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\na', '\u0000a', '＝1', '＋1', '－1', '＠a', '=', '=a\nb'])(
    '%j would be run by a spreadsheet: quoted and prefixed',
    (text) => expect(written(text)).toBe(`"'${text}"`),
  );

  test.each(['a=1', '1-2', "'=1"])('%j would not', (text) => expect(written(text)).toBe(text));
});

test('many rows come in portions that are the whole together', () => {
  const cells = Array.from({ length: 450 }, (_, index) => `r${index}`);
  const portions = [...csvOf(table, cells)];
  expect(portions.length).toBeGreaterThan(2);
  expect(portions.join('')).toBe(`a,b\n${cells.map((cell) => `${cell},1\n`).join('')}`);
});
