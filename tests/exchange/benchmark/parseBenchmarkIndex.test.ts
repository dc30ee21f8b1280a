import { expect, it, test } from 'vitest';
import { parseBenchmarkIndex } from '@/exchange/benchmark/parseBenchmarkIndex';

const index = (files: unknown, changes = {}) =>
  JSON.stringify({ format: 'waymark/benchmarks', version: 1, files, ...changes });

test('the benchmarks beside the app are listed by file and title; the list may be empty', () => {
  const files = [{ file: '2027-1a2b3c4d.benchmark.json', title: 'Activity 2027' }];
  expect(parseBenchmarkIndex(index(files))).toEqual(files);
  expect(parseBenchmarkIndex(index([]))).toEqual([]);
});

it.each([
  ['another format', index([], { format: 'waymark/benchmark' })],
  ['a later version', index([], { version: 2 })],
  ['a folder above', index([{ file: '../secret.json', title: 'x' }])],
  ['another host', index([{ file: 'https://example.org/x.json', title: 'x' }])],
  ['a hidden file', index([{ file: '.htaccess', title: 'x' }])],
  ['no title', index([{ file: 'x.json', title: '' }])],
  ['an unknown field', index([], { more: 1 })],
  ['no JSON', '<html>'],
])('%s is no list', (_, text) => {
  expect(parseBenchmarkIndex(text)).toBe(null);
});
