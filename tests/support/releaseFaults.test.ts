import { describe, expect, it } from 'vitest';
import type { Release, TopicCell } from '@/domain/disclosure/benchmark';
import { protect } from '@/domain/disclosure/protect';
import { aQuestionnaire } from './questionnaires';
import { releaseFaults } from './releaseFaults';
import { aWorld } from './worlds';

const questionnaire = aQuestionnaire();
const responses = aWorld(5, { kind: 'plain', offices: 60 });
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
const result = protect(questionnaire, responses, occasion);
if (result.kind !== 'release') throw new Error('There is no release.');
const { release } = result;
const small = responses.slice(0, 14);
const few = protect(questionnaire, small, occasion);
if (few.kind !== 'release') throw new Error('There is no small release.');

const first = (changes: Partial<TopicCell>): Release => {
  const [cell, ...others] = release.topics;
  return { ...release, topics: [{ ...(cell as TopicCell), ...changes }, ...others] };
};
const mean = Number(release.topics[0]?.mean);
const [, ...groups] = release.groups;

describe('a fault is found', () => {
  it('only where there is one', () => {
    expect(releaseFaults(questionnaire, responses, release)).toEqual([]);
    expect(releaseFaults(questionnaire, small, few.release)).toEqual([]);
  });

  it.each([
    ['a mean a step too high', first({ mean: mean + 0.1 })],
    ['a mean that is not rounded', first({ mean: mean + 0.01 })],
    ['a mean as a bound', first({ mean: { atMost: 1.5 } })],
    ['a quartile a step too low', first({ p25: Number(release.topics[0]?.p25) - 0.25 })],
    [
      'bands with a hole',
      first({
        bands: [
          { from: 1, to: 2, share: 50 },
          { from: 4, to: 5, share: 50 },
        ],
      }),
    ],
    ['one band', first({ bands: [{ from: 1, to: 5, share: { atLeast: 90 } }] })],
    [
      'wrong shares',
      first({
        bands: [
          { from: 1, to: 2, share: 5 },
          { from: 3, to: 5, share: 95 },
        ],
      }),
    ],
    ['a wrong number of offices', { ...release, groups: [{ dimension: 'all', group: 'all', n: '5-9' }, ...groups] }],
    ['cells out of order', { ...release, topics: release.topics.toReversed() }],
    ['a cell that is missing without an entry', { ...release, topics: release.topics.slice(1) }],
    [
      'an entry for what is published',
      { ...release, withheld: [...release.withheld, { dimension: 'size', rule: 'R5' }] },
    ],
    ['a group that is missing', { ...release, groups: release.groups.slice(0, -1) }],
    ['a name too many', { ...release, named: [...release.named, { code: 'ZZ', name: 'Office' }] }],
    [
      'a wrong score of a named office',
      {
        ...release,
        named: release.named.map((office) => ({
          ...office,
          ...(office.topics ? { topics: office.topics.map((entry) => ({ ...entry, score: entry.score + 0.5 })) } : {}),
        })),
      },
    ],
  ] satisfies [string, Release][])('%s', (_, changed) => {
    expect(releaseFaults(questionnaire, responses, changed)).not.toEqual([]);
  });

  it('figures of fewer offices than the threshold', () => {
    const fewer = small.map((response, place) =>
      place < 10 ? { ...response, consent: { benchmark: false } } : response,
    );
    expect(releaseFaults(questionnaire, fewer, few.release).some((fault) => fault.includes('R2 forbids'))).toBe(true);
  });

  it('figures from which the named can be subtracted', () => {
    const named = small.map((response, place) =>
      place < 11 ? { ...response, consent: { benchmark: true, name: 'topic-levels' } } : response,
    );
    expect(releaseFaults(questionnaire, named, few.release).some((fault) => fault.includes('R3 forbids'))).toBe(true);
  });
});
