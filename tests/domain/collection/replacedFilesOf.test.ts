import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { aResponse } from '@tests/support/aResponse';
import { expect, it } from 'vitest';
import { replacedFilesOf } from '@/domain/collection/replacedFilesOf';

const accepted = aCollectedFile(aResponse({ office: 'XA' }), { file: 'a.json', size: 10 });

it('a refused file gives way to itself once it is accepted', () => {
  const refused = aRefusedFile('a.json', 'rule');
  expect(replacedFilesOf([refused], [accepted])).toEqual([refused.key]);
});

it('a refused file that is refused for another reason now gives way to the new verdict', () => {
  const refused = aRefusedFile('a.json', 'version-too-new');
  expect(replacedFilesOf([refused], [{ ...refused, reason: 'schema' }])).toEqual([refused.key]);
  expect(replacedFilesOf([refused], [refused])).toEqual([]);
});

it('an accepted file never gives way, nor does another file', () => {
  expect(replacedFilesOf([accepted], [aRefusedFile('a.json')])).toEqual([]);
  expect(replacedFilesOf([aRefusedFile('b.json')], [accepted])).toEqual([]);
  expect(replacedFilesOf([{ ...aRefusedFile('a.json'), size: 11 }], [accepted])).toEqual([]);
});
