import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { expect, it } from 'vitest';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { officeRemarks } from '@/features/organise/officeRemarks';
import { aLevelResponse, twoOfOneOffice } from './collection';

it('says why an office does not count although a file came from it', () => {
  const files = [
    ...twoOfOneOffice(),
    { ...aRefusedFile('b.json', 'checksum'), officeCode: 'XB' },
    { ...aRefusedFile('c.json', 'wrong-wave'), officeCode: 'XC' },
    aRefusedFile('unknown.json'),
    aCollectedFile(aLevelResponse('XD', 3)),
    { ...aRefusedFile('d.json', 'checksum'), officeCode: 'XD' },
  ];
  expect([...officeRemarks(judgeCollection(files))]).toEqual([
    ['XB', 'to-decide'],
    ['XC', 'refused'],
  ]);
});
