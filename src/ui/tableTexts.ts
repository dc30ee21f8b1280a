/** A table's own words. */
export interface TableTexts {
  readonly find: string;
  readonly nothingFound: string;
  readonly previous: string;
  readonly next: string;
  /** For example "501 to 1,000 of 2,340". */
  readonly shown: (from: number, to: number, of: number) => string;
  readonly compare: (a: string, b: string) => number;
}
