// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { trustedWorkerUrl } from '@/workers/trustedWorkerUrl';

test('a script of this application is let through, relative or not', () => {
  expect(trustedWorkerUrl('./assets/collect.js')).toBe('./assets/collect.js');
  expect(trustedWorkerUrl(`${location.origin}/assets/collect.js`)).toBe(`${location.origin}/assets/collect.js`);
});

test('a script of another origin is not', () => {
  for (const url of [
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'blob:null/1',
  ]) {
    expect(() => trustedWorkerUrl(url)).toThrow(TypeError);
  }
});
