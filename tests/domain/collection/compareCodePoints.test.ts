import { expect, test } from 'vitest';
import { compareCodePoints } from '@/domain/collection/compareCodePoints';

test('texts are in the order of their code points', () => {
  // U+FF5E (one unit, FF5E) is below U+1F600 (two units, the first D83D): by UTF-16 units it would be above
  expect(['\u{1F600}', '\uFF5E', 'b', 'a', 'ab', '\uD7FF'].toSorted(compareCodePoints)).toEqual([
    'a',
    'ab',
    'b',
    '\uD7FF',
    '\uFF5E',
    '\u{1F600}',
  ]);
});

test('equal texts are equal', () => {
  expect(compareCodePoints('a\u{1F600}', 'a\u{1F600}')).toBe(0);
});
