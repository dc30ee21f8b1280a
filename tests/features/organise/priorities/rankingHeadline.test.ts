import { describe, expect, it } from 'vitest';
import type { RankedTopic } from '@/domain/priorities/rankPriorities';
import type { Tier } from '@/domain/priorities/tiers';
import { rankingHeadline, topicsOfOpenTies } from '@/features/organise/priorities/rankingHeadline';
import type { RankingRow } from '@/features/organise/priorities/rankingRows';

/** Rows in the order of their ranks; `=` before a topic ties it with the one above. */
function rows(...described: readonly (readonly [topic: string, tier: Tier | null])[]): readonly RankingRow[] {
  return described.map(([name, tier], index) => {
    const ranked: RankedTopic = { topic: name.replace('=', ''), priority: 0, rank: index + 1 };
    const tiedAbove = name.startsWith('=') ? (described[index - 1]?.[0].replace('=', '') ?? null) : null;
    return { ...ranked, tiedAbove, firmness: tier && { tier } } as unknown as RankingRow;
  });
}

const TOP = 3;

describe('the sentence above the table', () => {
  it('names the firm topics when they fill all places', () => {
    const table = rows(['a', 'firm'], ['b', 'firm'], ['c', 'firm'], ['d', 'later']);
    expect(rankingHeadline(table, TOP)).toEqual({ kind: 'clear', topics: ['a', 'b', 'c'] });
  });

  it('counts the places that firm topics leave open, and names who is in the running', () => {
    const table = rows(['a', 'firm'], ['b', 'contested'], ['c', 'later'], ['d', 'contested']);
    expect(rankingHeadline(table, TOP)).toEqual({ kind: 'open', topics: ['a'], places: 2, running: ['b', 'd'] });
  });

  it('does not call a firm topic clear that is tied with one outside of the top', () => {
    const table = rows(['a', 'firm'], ['b', 'firm'], ['c', 'firm'], ['=d', 'later'], ['e', 'later']);
    expect(rankingHeadline(table, TOP)).toEqual({ kind: 'open', topics: ['a', 'b'], places: 1, running: ['c', 'd'] });
  });

  it('takes a tie inside the top as no doubt about its topics', () => {
    const table = rows(['a', 'firm'], ['=b', 'firm'], ['c', 'firm'], ['d', 'later']);
    expect(rankingHeadline(table, TOP)).toEqual({ kind: 'clear', topics: ['a', 'b', 'c'] });
  });

  it('names contested topics when none is firm, and nothing when there are none', () => {
    expect(rankingHeadline(rows(['a', 'contested'], ['b', 'later']), TOP)).toEqual({
      kind: 'contested',
      topics: ['a'],
    });
    expect(rankingHeadline(rows(['a', 'later'], ['b', 'later']), TOP)).toEqual({ kind: 'nothing' });
  });

  it('says that the order means nothing when all topics are tied', () => {
    expect(rankingHeadline(rows(['a', 'firm'], ['=b', 'firm'], ['=c', 'later']), TOP)).toEqual({ kind: 'tied' });
  });

  it('names who comes first while it is not known how firm that is', () => {
    const table = rows(['a', null], ['b', null], ['c', null], ['d', null]);
    expect(rankingHeadline(table, TOP)).toEqual({ kind: 'order', topics: ['a', 'b', 'c'] });
  });
});

it('only ties across the border of the top leave open who has a place there', () => {
  const table = rows(['a', 'firm'], ['=b', 'firm'], ['c', 'firm'], ['=d', 'later'], ['e', 'later'], ['=f', 'later']);
  expect(topicsOfOpenTies(table, TOP)).toEqual(new Set(['c', 'd']));
});
