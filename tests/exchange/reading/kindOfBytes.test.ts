import { expect, test } from 'vitest';
import { kindOfBytes } from '@/exchange/reading/kindOfBytes';
import { utf8 } from '@tests/exchange/exampleFile';

test.each([
  ['PK\u0003\u0004rest', 'zip'],
  ['PK\u0005\u0006rest', 'zip'],
  ['PK\u0001\u0002rest', 'json'],
  ['age-encryption.org/v1\n', 'sealed'],
  [' age-encryption.org/v1\n', 'json'],
  ['-----BEGIN AGE ENCRYPTED FILE-----\n', 'sealed'],
  [' \t\r\n-----BEGIN AGE ENCRYPTED FILE-----\n', 'sealed'],
  ['{}', 'json'],
  ['', 'json'],
  ['P', 'json'],
])('%j is taken for %s', (text, kind) => expect(kindOfBytes(utf8(text))).toBe(kind));
