import { aCollectedFile } from '@tests/support/aCollectedFile';
import { aResponse } from '@tests/support/aResponse';
import { expect, it } from 'vitest';
import { reviewCollection } from '@/domain/collection/reviewCollection';

const office = (code: string, name: string) => ({ code, name, country: code.slice(0, 2) });

it('a name that is nearly that of an invited office which has not answered is flagged', () => {
  const files = [aCollectedFile(aResponse({ office: office('XA', 'Statistics Northland') }))];
  const invited = [
    { code: 'XA-1', name: 'Statistics, Northland' },
    { code: 'XB', name: 'Office B' },
  ];
  expect(reviewCollection(files, [], invited).nearMatches).toEqual([
    { first: { code: 'XA', name: 'Statistics Northland', country: 'XA' }, second: invited[0] },
  ]);
});

it('an office that has answered is not compared with its own place on the list', () => {
  const files = [aCollectedFile(aResponse({ office: office('XA', 'Statistics Northland') }))];
  expect(reviewCollection(files, [], [{ code: 'XA', name: 'Statistics Northland' }]).nearMatches).toEqual([]);
});
