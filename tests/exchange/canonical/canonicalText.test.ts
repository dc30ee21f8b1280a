import { expect, test } from 'vitest';
import { canonicalBytes, canonicalText } from '@/exchange/canonical/canonicalText';

test('the example of RFC 8785 comes out as the RFC prints it', () => {
  // RFC 8785, section 3.2.2 (input) and 3.2.3 (output).
  const input = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
    "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
  const output = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  expect(canonicalText(JSON.parse(input))).toBe(output);
});

test('a file ends with one line feed', () => {
  expect(new TextDecoder().decode(canonicalBytes({ b: 1, a: 'é' }))).toBe('{"a":"é","b":1}\n');
});
