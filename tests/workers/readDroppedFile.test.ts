import { expect, test } from 'vitest';
import { readDroppedFile } from '@/workers/readDroppedFile';
import { fixtureBytes } from '@tests/exchange/exampleFile';
import { aQuestionnaire } from '@tests/support/questionnaires';

const context = { questionnaires: [aQuestionnaire()], invitation: null };
const example = fixtureBytes('response/response-1.json');

test('a dropped file is read as a response', async () => {
  const file = { name: 'folder/a.json', blob: new Blob([example]) };
  expect(await readDroppedFile(file, context)).toMatchObject({
    file: 'folder/a.json',
    reason: 'ok',
    size: example.length,
  });
});

test('of a file that is too large its whole size is told', async () => {
  const blob = new Blob([new Uint8Array(3 * 1024 * 1024)]);
  expect(await readDroppedFile({ name: 'a', blob }, context)).toMatchObject({
    reason: 'too-large',
    size: 3 * 1024 * 1024,
  });
});

test('a file that cannot be read any more is unreadable', async () => {
  // What a browser does when a file was changed or removed after it was dropped.
  class GoneBlob extends Blob {
    override slice(): Blob {
      return this;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('The file was removed.', 'NotReadableError'));
    }
  }
  const row = await readDroppedFile({ name: 'a', blob: new GoneBlob(['x']) }, context);
  expect(row).toMatchObject({ reason: 'unreadable', detail: null, response: null, size: 1 });
});
