import { expect, test } from 'vitest';
import { aWorld, WORLD_KINDS } from './worlds';

test('the same seed gives the same world, another seed another one', () => {
  expect(aWorld(3, { offices: 12 })).toEqual(aWorld(3, { offices: 12 }));
  expect(aWorld(3, { offices: 12 })).not.toEqual(aWorld(4, { offices: 12 }));
});

test.each(WORLD_KINDS)('a world of kind %s has as many offices as wanted, each with a code of its own', (kind) => {
  const codes = aWorld(7, { kind, offices: 120 }).map(({ office }) => office.code);
  expect(new Set(codes).size).toBe(120);
});
