import { expect, test } from 'vitest';
import { newFilesOf } from '@/domain/collection/newFilesOf';
import { aRefusedFile } from '@tests/support/aCollectedFile';

test('only what is not held yet is new, each file once', () => {
  const [a, b] = [aRefusedFile('a'), aRefusedFile('b')];
  expect(newFilesOf([a], [{ ...a, drop: 2 }, b, b])).toEqual([b]);
});
