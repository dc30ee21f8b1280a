import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/build/root.mjs';

interface Manifest {
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose: string;
  }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

const inPublic = (path: string) => join(ROOT, 'public', path);
const manifest = JSON.parse(readFileSync(inPublic('manifest.webmanifest'), 'utf8')) as Manifest;

/** Width and height of a PNG file: two numbers of four bytes that follow its signature, a length and the word IHDR. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  it('is named by the page', () => {
    expect(readFileSync(join(ROOT, 'index.html'), 'utf8')).toContain(
      '<link rel="manifest" href="./manifest.webmanifest"',
    );
  });

  it('works in whichever folder the app lies', () => {
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
  });

  it.each(manifest.icons)('names an icon that is there: $src', ({ src, sizes, type }) => {
    expect(existsSync(inPublic(src))).toBe(true);
    if (type === 'image/png') expect(sizeOf(inPublic(src))).toBe(sizes);
  });

  it('has the sizes that browsers ask for, and one icon that may be cut to any form', () => {
    const has = (size: string, purpose: string) =>
      manifest.icons.some((icon) => icon.sizes === size && icon.purpose === purpose);
    expect([has('192x192', 'any'), has('512x512', 'any'), has('512x512', 'maskable')]).toEqual([true, true, true]);
  });

  it('has a shortcut to each of the three doors', () => {
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./#/assess', './#/organise', './#/compare']);
  });
});
