import { describe, expect, it } from 'vitest';
import { areOfficeBands, officeBandOf } from '@/domain/disclosure/officeBand';

const BANDS = ['5-9', '10-19', '20-39', '40+'];

describe('bands of numbers of offices', () => {
  it.each([
    [4, null],
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-19'],
    [39, '20-39'],
    [40, '40+'],
    [400, '40+'],
  ])('%i offices are %s', (offices, band) => {
    expect(officeBandOf(offices, BANDS)).toBe(band);
  });

  it('must name every number once, from the threshold on and without end', () => {
    expect(areOfficeBands(BANDS, 5)).toBe(true);
    expect(areOfficeBands(['5+'], 5)).toBe(true);
  });

  it.each([
    ['begin above the threshold', ['6-9', '10+']],
    ['leave a gap', ['5-9', '11+']],
    ['overlap', ['5-10', '10+']],
    ['end', ['5-9', '10-19']],
    ['go on after the last', ['5-9', '10+', '20+']],
    ['run backwards', ['5-4', '5+']],
    ['begin at nought', ['0-4', '5+']],
    ['are no bands', ['5–9', '10+']],
    ['are numbers', [5, 10]],
    ['are none', []],
  ])('are refused when they %s', (_, bands) => {
    expect(areOfficeBands(bands, 5)).toBe(false);
  });
});
