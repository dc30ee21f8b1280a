import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortFor } from '@/domain/audit/auditVariable';
import { Chance } from '@/domain/audit/chance';
import { coalitionsAgainst } from '@/domain/audit/coalitions';
import { coverOf } from '@/domain/audit/coverOf';
import { Pool } from '@/domain/audit/pool';
import { Search } from '@/domain/audit/search';
import type { AuditVariable } from '@/domain/audit/variable';
import { anItem } from './aVariable';

function searchWith(variable: AuditVariable, worlds: readonly (readonly number[])[]): Search {
  const search = new Search(variable, new Chance(1, 'x'), effortFor(variable));
  const { truth, values } = search.puzzle;
  for (const world of worlds) {
    search.pool.add(truth.map((own, office) => (own + (world[office] ?? 0)) % values.length));
  }
  return search;
}

/** Up to nine offices at levels, and worlds in which most of them are where they are in truth. */
const cases = fc.integer({ min: 1, max: 9 }).chain((offices) =>
  fc.record({
    levels: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: offices, maxLength: offices }),
    worlds: fc.array(fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), { minLength: offices, maxLength: offices }), {
      maxLength: 25,
    }),
    width: fc.integer({ min: 1, max: 3 }),
    coalition: fc.constantFrom(0, 1, 2, 2, 2),
  }),
);

describe('what the worlds found so far leave open for an office', () => {
  it('are the coalitions that looking at each of them finds', () => {
    fc.assert(
      fc.property(cases, ({ levels, worlds, width, coalition }) => {
        const search = searchWith(anItem(levels, { width, coalition }), worlds);
        const names = (list: readonly (readonly number[])[]) => list.map((pair) => pair.join()).sort();
        for (const office of levels.keys()) {
          const all = coalitionsAgainst(office, levels.length, coalition);
          const open = all.filter((pair) => !search.pool.isSafe(office, pair, width));
          expect(names(coverOf(search, office).open)).toEqual(names(open));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is no more when only the worlds are kept that the others rest on', () => {
    fc.assert(
      fc.property(cases, ({ levels, worlds, width, coalition }) => {
        const search = searchWith(anItem(levels, { width, coalition }), worlds);
        for (const office of levels.keys()) {
          const { open, used } = coverOf(search, office);
          const kept = new Pool(search.puzzle);
          for (const world of used) if (world >= 0) kept.add(search.pool.worlds[world] ?? new Uint16Array());
          const all = coalitionsAgainst(office, levels.length, coalition);
          expect(all.filter((pair) => !kept.isSafe(office, pair, width))).toHaveLength(open.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
