import { describe, expect, it, test } from 'vitest';
import { formGroups, groupsOf } from '@/domain/disclosure/groups';
import type { GroupDraft } from '@/domain/disclosure/mergeGroups';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const members = (offices: number) => Array.from({ length: offices }, (_, place) => place);
const fromFive = ({ members: own }: GroupDraft) => own.length >= 5;
const natural = (offices: Readonly<Record<string, number>>): readonly GroupDraft[] =>
  Object.entries(offices).map(([group, count]) => ({ parts: [group], members: members(count) }));

describe('a dimension', () => {
  it('names merged sizes by their parts and logs each part', () => {
    const { groups, withheld } = formGroups('size', natural({ small: 2, medium: 6, large: 7 }), fromFive);
    expect(groups.map(({ group }) => group)).toEqual(['small+medium', 'large']);
    expect(withheld).toEqual([
      { dimension: 'size', group: 'small', rule: 'R5' },
      { dimension: 'size', group: 'medium', rule: 'R5' },
    ]);
  });

  it('names the remainder of regions "other"', () => {
    const { groups, withheld } = formGroups('region', natural({ africa: 2, asia: 9, europe: 4 }), fromFive);
    expect(groups.map(({ group }) => group)).toEqual(['asia', 'other']);
    expect(withheld.map(({ group }) => group)).toEqual(['africa', 'europe']);
  });

  it('does not merge others with a group of which nobody agreed to figures', () => {
    const { groups, withheld } = formGroups('region', natural({ africa: 0, asia: 9, europe: 5 }), fromFive);
    expect(groups.map(({ group }) => group)).toEqual(['asia', 'europe']);
    expect(withheld).toEqual([{ dimension: 'region', group: 'africa', rule: 'R2' }]);
  });

  it.each([
    ['one group is left', { small: 2, medium: 1, large: 4 }],
    ['there is one group only', { small: 20, medium: 0, large: 0 }],
    ['there is none', { small: 0, medium: 0, large: 0 }],
  ])('is withheld whole when %s', (_, offices) => {
    const withheld = [{ dimension: 'size', rule: 'R5' }];
    expect(formGroups('size', natural(offices), fromFive)).toEqual({ groups: [], withheld });
  });
});

test('offices are grouped by published size, region and system type, and in none where the answer is missing', () => {
  const offices = [
    aResponse({ office: 'KE', profile: { 'size-band': 'lt250', 'system-type': 'federal' } }),
    aResponse({ office: 'FR', profile: { 'size-band': '250-499', 'system-type': 'not-applicable' } }),
    aResponse({ office: 'DE', profile: { 'size-band': 'ge2000' } }),
    aResponse({ office: { code: 'ZZ-UN', name: 'Office', country: 'ZZ' } }),
  ];
  const { groups } = groupsOf(aQuestionnaire(), offices, () => true);
  expect(groups).toEqual([
    { dimension: 'all', group: 'all', members: [0, 1, 2, 3] },
    { dimension: 'size', group: 'small', members: [0, 1] },
    { dimension: 'size', group: 'large', members: [2] },
    { dimension: 'region', group: 'africa', members: [0] },
    { dimension: 'region', group: 'europe', members: [1, 2] },
    { dimension: 'system', group: 'federal', members: [0] },
    { dimension: 'system', group: 'not-applicable', members: [1] },
  ]);
});
