import { aRefusedFile } from '@tests/support/aCollectedFile';
import { expect, it } from 'vitest';
import { chooseFile } from '@/domain/collection/decideConflict';
import { conflictsOf } from '@/domain/collection/acceptedResponses';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { fileStateOf } from '@/features/organise/fileState';
import { twoOfOneOffice } from './collection';

it('files of an open conflict wait for a decision; decided, one is accepted and the other set aside', () => {
  const files = twoOfOneOffice();
  const open = judgeCollection(files);
  expect(open.map(fileStateOf)).toEqual(['to-decide', 'to-decide']);
  const [conflict] = conflictsOf(open);
  const decision = conflict && chooseFile(open, conflict, files[1]?.key ?? '', { reason: 'by mail', at: '2027-04-01' });
  expect(judgeCollection(files, decision ? [decision] : []).map(fileStateOf)).toEqual(['set-aside', 'accepted']);
});

it('a copy is set aside and a file that cannot be read is refused', () => {
  const [first] = twoOfOneOffice();
  if (!first) throw new Error('There is no file.');
  const judged = judgeCollection([first, { ...first, key: 'copy', file: 'copy.json' }, aRefusedFile('x.json')]);
  expect(judged.map((file) => [file.file, fileStateOf(file)])).toEqual([
    ['b-first.response.json', 'accepted'],
    ['copy.json', 'set-aside'],
    ['x.json', 'refused'],
  ]);
});
