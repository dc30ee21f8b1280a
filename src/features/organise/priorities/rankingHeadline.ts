import type { RankingRow } from './rankingRows';

/** What the table of priorities says in a sentence; topics stand in the order of their ranks. */
export type RankingHeadline =
  /** All topics are tied. */
  | { readonly kind: 'tied' }
  /** How firm the order is, is not known: the topics that come first. */
  | { readonly kind: 'order'; readonly topics: readonly string[] }
  /** As many topics are firm as the top has places. */
  | { readonly kind: 'clear'; readonly topics: readonly string[] }
  /** Fewer are, so that places are open. */
  | { readonly kind: 'open'; readonly topics: readonly string[]; readonly places: number }
  /** None is, but some are in the running. */
  | { readonly kind: 'contested'; readonly topics: readonly string[] }
  | { readonly kind: 'nothing' };

function inTier(rows: readonly RankingRow[], tier: string): readonly string[] {
  return rows.filter(({ firmness }) => firmness?.tier === tier).map(({ topic }) => topic);
}

/** Topics that are in the running for the places that firm ones leave open. */
export function contestedTopics(rows: readonly RankingRow[]): readonly string[] {
  return inTier(rows, 'contested');
}

export function rankingHeadline(rows: readonly RankingRow[], top: number): RankingHeadline {
  const groups = rows.filter(({ tiedAbove }) => tiedAbove === null).length;
  if (rows.length > 1 && groups === 1) return { kind: 'tied' };
  if (rows.some(({ firmness }) => firmness === null)) {
    return { kind: 'order', topics: rows.slice(0, top).map(({ topic }) => topic) };
  }
  const firm = inTier(rows, 'firm');
  if (firm.length >= top) return { kind: 'clear', topics: firm };
  if (firm.length > 0) return { kind: 'open', topics: firm, places: top - firm.length };
  const contested = contestedTopics(rows);
  return contested.length > 0 ? { kind: 'contested', topics: contested } : { kind: 'nothing' };
}
