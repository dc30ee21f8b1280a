import { expect, test } from 'vitest';
import { COUNTRIES, REGIONS, regionOf } from '@/domain/collection/regions';

const countOf = (codes: readonly string[]) =>
  Object.fromEntries(REGIONS.map((region) => [region, codes.filter((code) => regionOf(code) === region).length]));

test('every country has the number of neighbours of the UN M49 list', () => {
  // ISO 3166-1 assigns 249 codes. M49 has 60 + 57 + 50 + 51 + 29 countries and areas with a code, and TW is put in Asia.
  expect(COUNTRIES).toHaveLength(249);
  expect(new Set(COUNTRIES).size).toBe(249);
  expect(countOf(COUNTRIES)).toEqual({ africa: 60, americas: 57, asia: 51, europe: 51, oceania: 29 });
});

test.each([
  ['CY', 'asia'],
  ['TR', 'asia'],
  ['KZ', 'asia'],
  ['RU', 'europe'],
  ['EG', 'africa'],
  ['RE', 'africa'],
  ['GL', 'americas'],
  ['US', 'americas'],
  ['TL', 'asia'],
  ['PF', 'oceania'],
])('%s is in %s', (country, region) => {
  expect(regionOf(country)).toBe(region);
});

test.each(['AQ', 'ZZ', 'AA', ''])('"%s" is in no region', (country) => {
  expect(regionOf(country)).toBeNull();
});

test('every country has a name in the browser', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(COUNTRIES.filter((country) => names.of(country) === undefined)).toEqual([]);
});

test('user-assigned codes are spread evenly over the regions', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = [...letters.slice(12).map((letter) => `Q${letter}`), ...letters.map((letter) => `X${letter}`)];
  expect(countOf(codes)).toEqual({ africa: 8, americas: 8, asia: 8, europe: 8, oceania: 8 });
  expect(codes.filter((code) => COUNTRIES.includes(code))).toEqual([]);
});
