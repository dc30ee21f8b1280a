/** What a cell is sorted by; null stands last in both directions. */
export type SortValue = string | number | null;

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Numbers stand at the end of their cell, under each other. */
  readonly number?: boolean;
  /** Makes the column one that can be sorted. */
  readonly sortBy?: (row: Row) => SortValue;
  /** What the cell says where the table's user gives no content of its own. */
  readonly text?: (row: Row) => string;
  /** On a small screen the cell stands without the column's name in front of it. */
  readonly bare?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

function compareValues(a: SortValue, b: SortValue, compareTexts: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a), String(b));
}

/** A sorted copy; rows that are equal stay in their order, rows without a value stand last. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => SortValue,
  direction: Sorting['direction'],
  compareTexts: (a: string, b: string) => number,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compareValues(a.value, b.value, compareTexts);
    })
    .map(({ row }) => row);
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows whose text holds every word that was asked for, whatever its case and accents. */
export function findRows<Row>(rows: readonly Row[], textOf: (row: Row) => string, wanted: string): readonly Row[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** How a column is sorted after its head was pressed: ascending, then descending, then ascending again. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting {
  const turn = sorting?.column === column && sorting.direction === 'ascending';
  return { column, direction: turn ? 'descending' : 'ascending' };
}
