/** What stands in one cell; null is not given. */
export type Cell = string | number | boolean | null;

export interface Code {
  readonly code: string;
  readonly label: string;
}

/** What the codebook says of a column. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  /** In English. */
  readonly label: string;
  /** Every value that can stand there, where values are codes. */
  readonly codes?: readonly Code[];
}

/** A column of rows of one kind: what it is, and how its cell follows from a row. */
export interface Column<Row> extends ColumnDescription {
  readonly value: (row: Row) => Cell;
}

/** A table that is made from some source, row by row. */
export interface Table<Source> {
  readonly file: string;
  readonly columns: readonly ColumnDescription[];
  /** The rows that one source gives, cells in the order of the columns. */
  readonly rowsOf: (source: Source) => readonly (readonly Cell[])[];
}

/** A table from its columns and from the rows that a source gives. */
export function tableOf<Source, Row>(
  file: string,
  columns: readonly Column<Row>[],
  rowsOf: (source: Source) => readonly Row[],
): Table<Source> {
  return {
    file,
    columns: columns.map(({ value: _value, ...description }) => description),
    rowsOf: (source) => rowsOf(source).map((row) => columns.map(({ value }) => value(row))),
  };
}
