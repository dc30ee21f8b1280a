import { describe, expect, it } from 'vitest';
import { isOfficeCode, officeListText, parseOfficeList } from '@/domain/collection/parseOfficeList';

describe('a list of offices', () => {
  it('has a code and a name on every line, parted by a semicolon or a tab', () => {
    expect(
      parseOfficeList('CA; Statistics Canada\nca-qc\tInstitut de la statistique\r\n\n  XB ;Office; of two parts'),
    ).toEqual({
      offices: [
        { code: 'CA', name: 'Statistics Canada' },
        { code: 'CA-QC', name: 'Institut de la statistique' },
        { code: 'XB', name: 'Office; of two parts' },
      ],
      faults: [],
    });
  });

  it('tells every line that cannot be used by its number, and keeps the others', () => {
    const { offices, faults } = parseOfficeList(
      ['CA; Statistics Canada', 'Statistics Canada', 'CA', 'ca; Again', `XB; ${'n'.repeat(201)}`, 'XC; Office'].join(
        '\n',
      ),
    );
    expect(offices.map(({ code }) => code)).toEqual(['CA', 'XC']);
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'bad-code'],
      [3, 'no-name'],
      [4, 'twice'],
      [5, 'name-too-long'],
    ]);
  });

  it('reads the same after it was written', () => {
    const { offices } = parseOfficeList('XB; Office of two parts\nCA-QC; Institut');
    expect(parseOfficeList(officeListText(offices)).offices).toEqual(offices);
  });

  it('is empty when nothing stands there', () => {
    expect(parseOfficeList(' \n\n')).toEqual({ offices: [], faults: [] });
  });
});

it('an office code is a country code, alone or with up to ten letters or digits behind a hyphen', () => {
  expect(['CA', 'ZZ', 'CA-QC', 'CA-1234567890'].every(isOfficeCode)).toBe(true);
  expect(['C', 'ca', 'CAN', 'CA-', 'CA-12345678901', 'CA-é', 'CA QC', ''].some(isOfficeCode)).toBe(false);
});
