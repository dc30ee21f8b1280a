import { expect, test } from 'vitest';
import { findNearMatches } from '@/domain/collection/findNearMatches';

const near = (...names: readonly string[]) =>
  findNearMatches(names.map((name, index) => ({ code: `X${'ABCDE'[index]}`, name }))).map(({ first, second }) => [
    first.code,
    second.code,
  ]);

test('accents, capitals, signs and the order of words do not tell names apart', () => {
  expect(near('Institut national de la statistique', 'STATISTIQUE, Institut National de la')).toEqual([['XA', 'XB']]);
  expect(near('Agência Estatística', 'agencia estatistica')).toEqual([['XA', 'XB']]);
});

test('one letter more, less or other is near', () => {
  expect(near('Central Statistics Office', 'Central Statistic Office')).toEqual([['XA', 'XB']]);
  expect(near('Statistics Ruritania', 'Statistics Ruretania')).toEqual([['XA', 'XB']]);
});

test('names that differ in more, in a number or are short are not near', () => {
  expect(near('Statistics Ruritania', 'Statistics Zenda')).toEqual([]);
  expect(near('Regional Office 1', 'Regional Office 2')).toEqual([]);
  expect(near('INS A', 'INS B')).toEqual([]);
});

test('each name is paired with the first one like it', () => {
  expect(near('Statistics Ruritania', 'Other', 'statistics ruritania', 'Ruritania Statistics')).toEqual([
    ['XA', 'XC'],
    ['XA', 'XD'],
  ]);
});

test('one office twice, and names without letters, match nothing', () => {
  const twice = { code: 'XA', name: 'Statistics Ruritania' };
  expect(findNearMatches([twice, twice])).toEqual([]);
  expect(near('–', '—')).toEqual([]);
});
