import { expect, it } from 'vitest';
import type { Withheld } from '@/domain/disclosure/benchmark';
import { toWithheldByRule } from '@/features/compare/reading/withheldByRule';

const region: Withheld = { dimension: 'region', rule: 'R5' };
const median: Withheld = { dimension: 'size', group: 'large', topic: 'skills', statistic: 'median', rule: 'R11' };
const bands: Withheld = { dimension: 'size', group: 'large', topic: 'skills', statistic: 'bands', rule: 'R11' };
const cell: Withheld = { dimension: 'all', group: 'all', topic: 'skills', rule: 'R2' };

it('reasons stand in the order of the rules, and each names its groups once', () => {
  expect(toWithheldByRule([median, cell, region, bands])).toEqual([
    { rule: 'R2', entries: 1, groups: [{ dimension: 'all', group: 'all', entries: [cell] }] },
    { rule: 'R5', entries: 1, groups: [{ dimension: 'region', group: undefined, entries: [region] }] },
    { rule: 'R11', entries: 2, groups: [{ dimension: 'size', group: 'large', entries: [median, bands] }] },
  ]);
});

it('a release that shows everything has no reasons', () => {
  expect(toWithheldByRule([])).toEqual([]);
});
