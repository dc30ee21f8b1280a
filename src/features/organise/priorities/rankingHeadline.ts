import type { RankingRow } from './rankingRows';

/** What the table of priorities says in a sentence; topics stand in the order of their ranks. */
export type RankingHeadline =
  /** All topics are tied. */
  | { readonly kind: 'tied' }
  /** How firm the order is, is not known: the topics that come first. */
  | { readonly kind: 'order'; readonly topics: readonly string[] }
  /** As many topics are clear as the top has places. */
  | { readonly kind: 'clear'; readonly topics: readonly string[] }
  /** Fewer are, so that places are open; for these some may be in the running. */
  | {
      readonly kind: 'open';
      readonly topics: readonly string[];
      readonly places: number;
      readonly running: readonly string[];
    }
  /** None is, but some are in the running. */
  | { readonly kind: 'contested'; readonly topics: readonly string[] }
  | { readonly kind: 'nothing' };

/** The rows that are tied with each other, in order; a topic alone is a tie of one. */
function tiesOf(rows: readonly RankingRow[]): readonly (readonly RankingRow[])[] {
  const ties: RankingRow[][] = [];
  for (const row of rows) {
    if (row.tiedAbove === null) ties.push([]);
    ties.at(-1)?.push(row);
  }
  return ties;
}

/** The topics of ties across the border of the top: which of them has a place there is chance, or questionnaire order. */
export function topicsOfOpenTies(rows: readonly RankingRow[], top: number): ReadonlySet<string> {
  const open = tiesOf(rows).filter((tie) => tie.some(({ rank }) => rank <= top) && tie.some(({ rank }) => rank > top));
  return new Set(open.flat().map(({ topic }) => topic));
}

/** The sentence above the table. A firm topic is clear unless it is tied with one that has no place among the top. */
export function rankingHeadline(rows: readonly RankingRow[], top: number): RankingHeadline {
  const ties = tiesOf(rows);
  if (rows.length > 1 && ties.length === 1) return { kind: 'tied' };
  if (rows.some(({ firmness }) => firmness === null)) {
    return { kind: 'order', topics: rows.slice(0, top).map(({ topic }) => topic) };
  }
  const open = topicsOfOpenTies(rows, top);
  const names = (those: (row: RankingRow) => boolean) => rows.filter(those).map(({ topic }) => topic);
  const clear = names((row) => row.firmness?.tier === 'firm' && !open.has(row.topic));
  const running = names((row) => row.firmness?.tier === 'contested' || open.has(row.topic));
  if (clear.length >= top) return { kind: 'clear', topics: clear };
  if (clear.length > 0) return { kind: 'open', topics: clear, places: top - clear.length, running };
  return running.length > 0 ? { kind: 'contested', topics: running } : { kind: 'nothing' };
}
