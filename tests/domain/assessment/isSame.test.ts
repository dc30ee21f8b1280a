import { describe, expect, it } from 'vitest';
import { isSame } from '@/domain/assessment/isSame';

describe('plain values', () => {
  it.each([
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, { c: null }], a: 1 },
    ],
    [undefined, undefined],
    ['text', 'text'],
  ])('%j says the same as %j', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [3, '3'],
  ])('%j says something else than %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});
