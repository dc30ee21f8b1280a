import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Release } from '@/domain/disclosure/benchmark';
import { hasFigures, protect } from '@/domain/disclosure/protect';
import { withoutFigures } from '@/domain/disclosure/withoutFigures';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { releaseFaults } from '@tests/support/releaseFaults';
import { aWorld } from '@tests/support/worlds';

const questionnaire = aQuestionnaire();
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
const responses = aWorld(1, { kind: 'plain', offices: 90 });
const protectedRelease = protect(questionnaire, responses, occasion);
if (protectedRelease.kind !== 'release') throw new Error('There is no release.');
const { release } = protectedRelease;

const all = { dimension: 'all', group: 'all' } as const;
const cellOf = ({ topics }: Release, topic: string, group = 'all') =>
  topics.find((cell) => cell.topic === topic && cell.group === group);
const r11 = ({ withheld }: Release) =>
  withheld.filter(({ rule }) => rule === 'R11').map(({ rule: _rule, ...place }) => place);
const faults = (changed: Release) => releaseFaults(questionnaire, responses, changed, { audited: true });

describe('taking a statistic', () => {
  const without = withoutFigures(release, [{ ...all, topic: 'strategy', statistic: 'bands' }]);

  it('leaves the others as they are', () => {
    const { bands, ...others } = cellOf(release, 'strategy') ?? {};
    expect(bands).toBeDefined();
    expect(cellOf(without, 'strategy')).toEqual(others);
    expect(without.topics.filter(({ topic }) => topic !== 'strategy')).toEqual(
      release.topics.filter(({ topic }) => topic !== 'strategy'),
    );
  });

  it('is logged', () => {
    expect(r11(without)).toEqual([{ ...all, topic: 'strategy', statistic: 'bands' }]);
    expect(faults(without)).toEqual([]);
  });
});

test('taking the last statistic takes the cell, with one entry in the log', () => {
  const removals = (['mean', 'median', 'p25', 'p75', 'target', 'bands'] as const).map((statistic) => ({
    ...all,
    topic: 'strategy',
    statistic,
  }));
  const without = removals.reduce((rest: Release, removal) => withoutFigures(rest, [removal]), release);
  expect(cellOf(without, 'strategy')).toBeUndefined();
  expect(r11(without)).toEqual([{ ...all, topic: 'strategy' }]);
  expect(without).toEqual(withoutFigures(release, removals));
  expect(without).toEqual(withoutFigures(release, [{ ...all, topic: 'strategy' }]));
  expect(faults(without)).toEqual([]);
});

test('a cell that goes takes the finer entries of the log with it', () => {
  const places = (of: Release) => of.withheld.filter(({ group, topic }) => group === 'africa' && topic === 'skills');
  const coarse: Release = {
    ...release,
    withheld: [
      ...release.withheld,
      { dimension: 'region', group: 'africa', topic: 'skills', statistic: 'bands', rule: 'R7' },
    ],
  };
  const without = withoutFigures(coarse, [{ dimension: 'region', group: 'africa', topic: 'skills' }]);
  expect(places(without)).toEqual([{ dimension: 'region', group: 'africa', topic: 'skills', rule: 'R11' }]);
});

test('what another rule had withheld is logged as R11 when the audit names it', () => {
  const equal = protect(questionnaire, aWorld(1, { kind: 'equal', offices: 30 }), occasion);
  if (equal.kind !== 'release') throw new Error('There is no release.');
  const place = { ...all, topic: 'strategy', statistic: 'bands' } as const;
  expect(equal.release.withheld).toContainEqual({ ...place, rule: 'R7' });
  const without = withoutFigures(equal.release, [place]);
  expect(without.withheld).not.toContainEqual({ ...place, rule: 'R7' });
  expect(without.withheld).toContainEqual({ ...place, rule: 'R11' });
});

describe('a group', () => {
  it('goes with its last cell', () => {
    const cells = [...release.topics, ...release.items].filter(({ group }) => group === 'africa');
    const removals = cells.map(({ dimension, group, ...cell }) => ({
      dimension,
      group,
      ...('topic' in cell ? { topic: cell.topic } : { item: cell.item }),
    }));
    const without = withoutFigures(release, removals);
    expect(without.groups.map(({ group }) => group)).not.toContain('africa');
    expect(r11(without)).toEqual([{ dimension: 'region', group: 'africa' }]);
    expect(without).toEqual(withoutFigures(release, [{ dimension: 'region', group: 'africa' }]));
    expect(faults(without)).toEqual([]);
  });

  it('takes the dimension with it when one group would be left', () => {
    const regions = release.groups.filter(({ dimension }) => dimension === 'region');
    const without = withoutFigures(
      release,
      regions.slice(1).map(({ dimension, group }) => ({ dimension, group })),
    );
    expect(without.groups.some(({ dimension }) => dimension === 'region')).toBe(false);
    expect(without.withheld.filter(({ dimension }) => dimension === 'region')).toEqual([
      { dimension: 'region', rule: 'R11' },
    ]);
    expect(faults(without)).toEqual([]);
  });
});

test('whatever is taken, the rest is true, in order and logged, and the way it was taken does not matter', () => {
  const figures = [...release.topics, ...release.items].flatMap((cell) => {
    const place = {
      dimension: cell.dimension,
      group: cell.group,
      ...('topic' in cell ? { topic: cell.topic } : { item: cell.item }),
    };
    const statistics = (['mean', 'median', 'target', 'bands'] as const).filter((name) => name in cell);
    return [
      { dimension: cell.dimension, group: cell.group },
      place,
      ...statistics.map((statistic) => ({ ...place, statistic })),
    ];
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...figures), { maxLength: 12 }), (removals) => {
      const without = withoutFigures(release, removals);
      expect(faults(without)).toEqual([]);
      expect(removals.reduce((rest: Release, removal) => withoutFigures(rest, [removal]), release)).toEqual(without);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a removal that names nothing changes nothing', () => {
  expect(withoutFigures(release, [{ dimension: 'region', group: 'atlantis' }])).toEqual(release);
  expect(withoutFigures(release, [])).toEqual(release);
});

test('without any cell there are no figures', () => {
  const dimensions = ['all', 'size', 'region', 'system'] as const;
  const without = withoutFigures(
    release,
    dimensions.map((dimension) => ({ dimension })),
  );
  expect(hasFigures(release)).toBe(true);
  expect(hasFigures(without)).toBe(false);
  expect(without.groups).toEqual([]);
});
