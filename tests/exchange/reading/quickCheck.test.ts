import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { quickCheck } from '@/exchange/reading/quickCheck';
import { country, membersOf, revision, setOf, text, type AnySchema } from '@/exchange/reading/schemaParts';

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'a',
    'b',
    'XA',
    '',
    0,
    -0,
    1,
    1.5,
    1e6,
    1e6 + 1,
    null,
    [],
    {},
    ['a'],
    ['a', 'a'],
    ['b', 'a', 'c'],
    { a: 'XA' },
    { a: 'XA', b: 1 },
    JSON.parse('{"a":"XA","__proto__":1}'),
  ),
);

test.each<[string, AnySchema]>([
  ['text', text(1, 3)],
  ['pattern', country],
  ['number in limits', revision],
  ['options', v.picklist(['a', 'b'])],
  ['numbers as options', v.picklist([0, 1])],
  ['literal', v.literal(1)],
  ['yes or no', v.boolean()],
  ['null or text', v.nullable(v.string())],
  ['list', v.array(v.string())],
  ['set', setOf(v.picklist(['a', 'b', 'c']))],
  ['set with a limit', setOf(v.string(), 2)],
  ['members', membersOf({ a: country, b: v.exactOptional(v.number()) })],
  ['a schema it does not know', v.union([v.string(), v.null()])],
  ['a pipe it does not know', v.pipe(v.string(), v.startsWith('a'))],
  ['one inside the other', v.array(membersOf({ a: v.union([v.string(), v.null()]) }))],
])('%s: accepts what valibot accepts, and nothing else', (_, schema) => {
  fc.assert(
    fc.property(fc.oneof(values, fc.array(values), fc.record({ a: values })), (value) => {
      expect(quickCheck(schema)(value)).toBe(v.is(schema, value));
    }),
  );
});
