import { describe, expect, it } from 'vitest';
import { ownGroup } from '@/domain/comparing/ownGroup';
import type { Dimension, Release } from '@/domain/disclosure/benchmark';
import { aSheet } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';

const groups = (dimension: Dimension, ...names: readonly string[]) =>
  names.map((group) => ({ dimension, group, n: '10-19' }));
const benchmark: Pick<Release, 'groups' | 'withheld'> = {
  groups: [...groups('all', 'all'), ...groups('size', 'small+medium', 'large'), ...groups('region', 'europe', 'other')],
  withheld: [
    { dimension: 'size', group: 'small', rule: 'R5' },
    { dimension: 'size', group: 'medium', rule: 'R5' },
    { dimension: 'region', group: 'africa', rule: 'R5' },
    { dimension: 'region', group: 'asia', rule: 'R11' },
    { dimension: 'region', group: 'oceania', rule: 'R2' },
    { dimension: 'system', rule: 'R5' },
  ],
};
const office = (country: string | null, profile = {}) => aSheet({ office: { code: null, name: '', country }, profile });
const groupIn = (dimension: Dimension, sheet: ReturnType<typeof office>) =>
  ownGroup(aQuestionnaire(), benchmark, sheet, dimension)?.group ?? null;

describe('the own group is', () => {
  it.each([
    ['the same for everybody among all', 'all', office(null), 'all'],
    ['the merged one', 'size', office('FR', { 'size-band': '500-999' }), 'small+medium'],
    ['the natural one', 'size', office('FR', { 'size-band': 'ge2000' }), 'large'],
    ['the natural region', 'region', office('FR'), 'europe'],
    ['the remainder for a region that was merged', 'region', office('KE'), 'other'],
    ['none where the audit took the group', 'region', office('JP'), null],
    ['none where nobody agreed to figures', 'region', office('NZ'), null],
    ['none where the dimension is withheld', 'system', office('FR', { 'system-type': 'federal' }), null],
    ['none without a country', 'region', office(null), null],
    ['none without an answer', 'size', office('FR'), null],
  ] as const)('%s', (_, dimension, sheet, group) => {
    expect(groupIn(dimension, sheet)).toBe(group);
  });
});
