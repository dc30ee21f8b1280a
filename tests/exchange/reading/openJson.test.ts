import { describe, expect, test } from 'vitest';
import { openJson } from '@/exchange/reading/openJson';
import { utf8 } from '@tests/exchange/exampleFile';

const MOST = 3_000_000;
const open = (text: string) => openJson(utf8(text), MOST);

test('the value is what JSON.parse gives', () => {
  expect(open('{"b":[1,"é"],"a":null}')).toMatchObject({ value: { b: [1, 'é'], a: null } });
});

describe('what is refused', () => {
  test('more bytes than the limit', () => {
    expect(openJson(utf8('[1]'), 3)).toMatchObject({ value: [1] });
    expect(openJson(utf8('[11]'), 3)).toMatchObject({
      reason: 'too-large',
      detail: { kind: 'bytes', values: { most: 3 } },
    });
  });

  test.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['UTF-16 with a byte order mark', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['a character cut short', [0x22, 0xc3]],
  ])('%s', (_, bytes) => {
    expect(openJson(new Uint8Array(bytes), MOST)).toEqual({ reason: 'not-utf8', detail: null });
  });

  test.each(['', ' ', '{', '[1,]', "{'a':1}", '{"a":1} x', '[01]', '"\t"', 'NaN', '{"a":1}\u0000'])(
    'no JSON: %j',
    (text) => {
      expect(open(text)).toEqual({ reason: 'not-json', detail: null });
    },
  );

  test('no JSON, however deep', () => {
    expect(open('['.repeat(1_000_000))).toMatchObject({ reason: 'not-json' });
  });

  test('depth beyond the limit, however deep', () => {
    expect(open('['.repeat(13) + ']'.repeat(13))).toMatchObject({ reason: 'too-deep', detail: { kind: 'levels' } });
    expect(open('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toMatchObject({ reason: 'too-deep' });
  });

  test('too many members in one object', () => {
    const members = Array.from({ length: 2001 }, (_, index) => `"${index}":0`);
    expect(open(`{${members}}`)).toMatchObject({
      reason: 'too-deep',
      detail: { kind: 'members', values: { most: 2000 } },
    });
  });

  test.each(['{"a":1,"a":1}', '{"a":1,"\\u0061":1}', '[{"b":{"x":1,"y":2,"x":3}}]', '{"__proto__":1,"__proto__":2}'])(
    'a name that stands twice: %s',
    (text) => expect(open(text)).toEqual({ reason: 'duplicate-key', detail: null }),
  );

  test('of several defects the first in the documented order is named', () => {
    const deep = '['.repeat(13) + ']'.repeat(13);
    expect(open(`{"a":1,"a":2,"b":${deep}}`)).toMatchObject({ reason: 'too-deep' });
    expect(open('{"a":1,"a":2')).toMatchObject({ reason: 'not-json' });
  });
});

test('names in any order are fine as long as none stands twice', () => {
  expect(open('{"b":{"a":1,"b":2},"a":{"b":1,"a":2},"toString":1,"__proto__":2}')).toHaveProperty('value');
});
