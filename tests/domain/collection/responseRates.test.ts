import { expect, test } from 'vitest';
import { responseRates } from '@/domain/collection/responseRates';

const offices = (...codes: readonly string[]) => codes.map((code) => ({ code, name: code }));

test('rates are counted by the country in the code of an invited office', () => {
  const attendance = {
    answered: offices('FR', 'CA-QC', 'ZZ-ORG'),
    waiting: offices('DE', 'CA', 'AQ'),
    uninvited: offices('JP'),
  };
  expect(responseRates(attendance)).toEqual([
    { region: 'americas', invited: 2, answered: 1 },
    { region: 'europe', invited: 2, answered: 1 },
    { region: null, invited: 2, answered: 1 },
  ]);
});

test('without a list of offices there is no rate', () => {
  expect(responseRates({ answered: [], waiting: [], uninvited: offices('JP') })).toEqual([]);
});
