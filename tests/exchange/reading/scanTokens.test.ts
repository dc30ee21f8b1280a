import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/exchange/canonical/canonicalText';
import { scanTokens } from '@/exchange/reading/scanTokens';
import { utf8 } from '@tests/exchange/exampleFile';

const scan = (text: string) => scanTokens(utf8(text));

describe('canonical bytes', () => {
  test.each([
    '{"a":1,"b":[true,false,null],"c":{}}',
    '{"a":-1.5e-7,"b":1e+21,"c":123456789012}',
    '[-0.0000011204980665634771]',
    String.raw`"\b\t\n\f\r\"\\\u000b\u001f é 漢 😀 /"`,
    '{"a":1}\n',
    '{"a":1}   \n ',
  ])('%s are canonical', (text) => expect(scan(text).canonical).toBe(true));

  test.each([
    ['a blank inside', '{"a": 1}'],
    ['a blank before', ' {"a":1}'],
    ['members out of order', '{"b":1,"a":1}'],
    ['a longer number', '{"a":1.0}'],
    ['minus zero', '{"a":-0}'],
    ['an exponent without sign', '{"a":1e21}'],
    ['an escaped slash', String.raw`"\/"`],
    ['an escaped letter', String.raw`"\u0041"`],
    ['an escape in capitals', String.raw`"\u001F"`],
    ['a long escape where there is a short one', String.raw`"\u000a"`],
    ['an escaped member name', String.raw`{"\n":1}`],
  ])('%s makes them other than canonical', (_, text) => expect(scan(text).canonical).toBe(false));

  const name = fc.stringMatching(/^[a-z0-9-]*$/);
  const named = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value')),
    object: fc.dictionary(name, tie('value')),
  }));

  test('whatever is written canonically, with names such as ours, is found to be canonical', () => {
    fc.assert(
      fc.property(named.value, (value) => {
        expect(scan(canonicalText(value)).canonical).toBe(true);
      }),
    );
  }, 60_000);

  test('what is found to be canonical is so, however it was written', () => {
    const indents = fc.constantFrom(undefined, 1);
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), indents, (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        if (scan(written).canonical) expect(written).toBe(canonicalText(JSON.parse(written)));
      }),
    );
  }, 60_000);

  test('names beyond U+FFFF stand before U+E000, unlike their bytes', () => {
    expect(scan('{"\u{1f600}":1,"\ue000":1}').canonical).toBe(false);
    expect(scan('{"\ue000":1,"\u{1f600}":1}').canonical).toBe(false);
  });
});

describe('members', () => {
  test('in ascending order none can stand twice', () => {
    expect(scan('{"a":1,"ab":2,"b":{"a":1}}').ascending).toBe(true);
    expect(scan('{"a":1,"a":2}').ascending).toBe(false);
  });

  test('all are counted, in all objects, doubled ones twice', () => {
    expect(scan('{"a":{"b":1,"b":2},"c":[{"d":1}]}').members).toBe(5);
  });

  test('a text is a member name only before a colon', () => {
    expect(scan('["a","b"]').members).toBe(0);
    expect(scan('{"a" : "b"}').members).toBe(1);
  });

  test('the limit is 2,000 in one object', () => {
    const object = (members: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: members }, (_, i) => [`k${i}`, 1])));
    expect(scan(object(2000)).tooManyMembers).toBe(false);
    expect(scan(object(2001)).tooManyMembers).toBe(true);
    expect(scan(`[${object(2000)},${object(2000)}]`).tooManyMembers).toBe(false);
  });
});

test('twelve levels are allowed, the outermost being 1', () => {
  expect(scan('['.repeat(12) + ']'.repeat(12)).tooDeep).toBe(false);
  expect(scan('['.repeat(13) + ']'.repeat(13)).tooDeep).toBe(true);
});

describe('texts', () => {
  test.each(['"é\\n/\\/\\"\\\\ ~"', '"\u00a0"'])('%s is plain', (text) => expect(scan(text).plainTexts).toBe(true));
  test.each([String.raw`"\t"`, String.raw`"\r"`, String.raw`"\u0000"`, '"\u007f"', '"\u0085"', String.raw`"\ud800"`])(
    '%j may hold a control character or half a surrogate pair',
    (text) => expect(scan(text).plainTexts).toBe(false),
  );
});

describe('the member checksum', () => {
  const cut = (text: string) => {
    const at = scan(text).checksumAt;
    return at && text.slice(...at);
  };

  test('is found in the outermost object only', () => {
    expect(cut('{"a":{"checksum":"x"},"checksum":"y","z":1}')).toBe('"checksum":"y"');
    expect(cut('{"a":{"checksum":"x"}}')).toBe(null);
  });

  test('is not mistaken for a text of that content', () => {
    expect(cut('{"a":"checksum","b":"c"}')).toBe(null);
  });
});

test('bytes that are no JSON come to an end', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void scanTokens(bytes)));
  for (const text of ['"', '"\\', '{"', '}]}]', '{"a"', '-', '\\u', '"\\u12']) scan(text);
});
