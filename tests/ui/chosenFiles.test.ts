// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { filesOfDrop, filesOfInput } from '@/ui/chosenFiles';

function aFile(name: string, path = ''): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

function fileEntry(name: string): FileSystemEntry {
  const entry = { name, isFile: true, isDirectory: false, file: (done: (file: File) => void) => done(aFile(name)) };
  return entry as unknown as FileSystemEntry;
}

/** Gives its entries in portions of two, as browsers give them in portions of a hundred. */
function folderEntry(name: string, inside: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let at = 0;
    return {
      readEntries(done: (entries: readonly FileSystemEntry[]) => void) {
        done(inside.slice(at, at + 2));
        at += 2;
      },
    };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function dropped(entries: readonly FileSystemEntry[]): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { items, files: [] } as unknown as DataTransfer;
}

describe('files of an input', () => {
  it('have their name, or their path below the chosen folder', () => {
    const files = [aFile('a.json'), aFile('b.json', 'folder/b.json'), aFile('c.json', 'folder/deep/c.json')];
    expect(filesOfInput(files).map(({ name }) => name)).toEqual(['a.json', 'b.json', 'deep/c.json']);
  });

  it('leave out what is hidden, by any part of the path', () => {
    const files = [aFile('.hidden'), aFile('a.json', 'folder/.git/a.json'), aFile('b.json', '.folder/b.json')];
    // The name of the chosen folder itself is not part of the path.
    expect(filesOfInput(files).map(({ name }) => name)).toEqual(['b.json']);
  });
});

describe('files of a drop', () => {
  it('are those of all folders, to the last portion', async () => {
    const folder = folderEntry('folder', [
      fileEntry('1.json'),
      fileEntry('2.json'),
      folderEntry('deep', [fileEntry('3.json')]),
      fileEntry('.hidden'),
      folderEntry('.git', [fileEntry('config')]),
    ]);
    const files = await filesOfDrop(dropped([fileEntry('0.json'), folder]));
    expect(files.map(({ name }) => name)).toEqual(['0.json', '1.json', '2.json', 'deep/3.json']);
  });

  it('are the plain files where a browser gives no entries', async () => {
    const transfer = { items: [{ webkitGetAsEntry: () => null }], files: [aFile('a.json')] } as unknown as DataTransfer;
    expect((await filesOfDrop(transfer)).map(({ name }) => name)).toEqual(['a.json']);
  });
});
