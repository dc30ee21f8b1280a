import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '@/cli/listFiles';
import { temporaryFolder } from './temporaryFolder';

const namesIn = async (folder: string) => (await listFiles(folder))?.map(({ name }) => name);

test('files of sub-folders come with their path, all by code point', async () => {
  const folder = temporaryFolder({
    'b.json': '',
    'a/z.json': '',
    'a.json': '',
    'B.json': '',
    'é.json': '',
    '\ue000': '',
    '😀': '',
  });
  // U+E000 stands before U+1F600, though its UTF-16 units are larger.
  expect(await namesIn(folder)).toEqual(['B.json', 'a.json', 'a/z.json', 'b.json', 'é.json', '\ue000', '😀']);
});

test('whatever has a part that starts with a dot is skipped', async () => {
  expect(await namesIn(temporaryFolder({ '.a': '', '.b/c': '', 'd/.e': '', 'd/f.': '' }))).toEqual(['d/f.']);
});

test('links, pipes and empty folders are no files', async () => {
  const folder = temporaryFolder({ 'a.json': '', 'real/b.json': '' });
  symlinkSync(join(folder, 'a.json'), join(folder, 'link.json'));
  symlinkSync(join(folder, 'real'), join(folder, 'linked'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  execFileSync('mkdir', [join(folder, 'empty')]);
  expect(await namesIn(folder)).toEqual(['a.json', 'real/b.json']);
});

test('a name that is no UTF-8 shows replacement characters and can be opened all the same', async () => {
  const folder = temporaryFolder();
  const path = Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xe9]), Buffer.from('b')]);
  writeFileSync(path, '');
  expect(await listFiles(folder)).toEqual([{ name: 'a\ufffdb', path }]);
});

test('more files than the limit are not listed', async () => {
  const folder = temporaryFolder({ a: '', 'b/c': '', 'b/d': '' });
  expect(await listFiles(folder, 3)).toHaveLength(3);
  expect(await listFiles(folder, 2)).toBe(null);
});
