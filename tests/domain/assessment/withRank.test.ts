import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRank } from '@/domain/assessment/withRank';

describe('ranking', () => {
  it('puts a topic on the next free place', () => {
    expect(withRank(['skills'], 1, 'strategy')).toEqual(['skills', 'strategy']);
  });

  it('replaces what stands on a place', () => {
    expect(withRank(['skills', 'strategy'], 0, 'change')).toEqual(['change', 'strategy']);
  });

  it('leaves no gap when a place is emptied', () => {
    expect(withRank(['skills', 'strategy', 'change'], 0, null)).toEqual(['strategy', 'change']);
  });

  it('moves a topic that stands elsewhere already', () => {
    expect(withRank(['skills', 'strategy', 'change'], 0, 'change')).toEqual(['change', 'strategy']);
  });

  it('leaves an empty ranking empty when nothing is put there', () => {
    expect(withRank([], 0, null)).toEqual([]);
  });

  it('never ranks anything twice and never has gaps', () => {
    const topic = fc.constantFrom('a', 'b', 'c', 'd');
    const change = fc.tuple(fc.nat(2), fc.option(topic));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const ranking = changes.reduce<readonly string[]>((before, [place, put]) => withRank(before, place, put), []);
        expect(new Set(ranking).size).toBe(ranking.length);
        expect(ranking.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
