import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '@/cli/listFiles';
import { readFolder } from '@/cli/readFolder';
import { fixtureBytes } from '@tests/exchange/exampleFile';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { temporaryFolder } from './temporaryFolder';

const context = { questionnaires: [aQuestionnaire()], invitation: null };
const example = fixtureBytes('response/response-1.json');
const silent = () => undefined;

test('a file that is gone, or that a link or pipe has replaced, is unreadable', async () => {
  const folder = temporaryFolder({ a: example, gone: example, link: example, pipe: example });
  const listed = (await listFiles(folder)) ?? [];
  for (const name of ['gone', 'link', 'pipe']) rmSync(join(folder, name));
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const read = await readFolder(listed, context, silent);
  expect(read.map(({ file, reason }) => [file, reason])).toEqual([
    ['a', 'ok'],
    ['gone', 'unreadable'],
    ['link', 'unreadable'],
    ['pipe', 'unreadable'],
  ]);
});

test('of a large file no more is read than tells that it is too large', async () => {
  const folder = temporaryFolder({ a: new Uint8Array(5 * 1024 * 1024), z: 'PK\u0003\u0004'.padEnd(5 * 1024 * 1024) });
  const read = await readFolder((await listFiles(folder)) ?? [], context, silent);
  expect(read.map(({ reason }) => reason)).toEqual(['too-large', 'not-a-waymark-file']);
});

test('progress is told after every thousand files', async () => {
  const files = Array.from({ length: 2005 }, (_, index) => ({ name: `${index}`, path: Buffer.from('/nowhere') }));
  const said: string[] = [];
  await readFolder(files, context, (sentence) => said.push(sentence));
  expect(said).toEqual(['1008 of 2005 files read.', '2000 of 2005 files read.']);
});
