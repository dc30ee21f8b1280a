import Papa from 'papaparse';
import type { Cell, Table } from './table';

/** Beginnings that make a spreadsheet run a text, their full-width forms among them. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Sources whose rows are written at once. */
const PORTION = 200;

function toText(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell;
}

/** Rows as lines of CSV, each ended by a line feed. */
function linesOf(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(toText));
  return `${Papa.unparse(cells, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}

/**
 * A table as CSV (RFC 4180; comma, line feed, decimal point, `TRUE` and `FALSE`, empty where nothing is given), in portions that
 * follow each other. A text that begins like a formula is quoted and prefixed with an apostrophe; numbers are not.
 */
export function* csvOf<Source>(table: Table<Source>, sources: readonly Source[]): Generator<string> {
  yield linesOf([table.columns.map(({ name }) => name)]);
  for (let from = 0; from < sources.length; from += PORTION) {
    yield linesOf(sources.slice(from, from + PORTION).flatMap(table.rowsOf));
  }
}
