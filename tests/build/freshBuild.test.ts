import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIsFresh } from '@/build/freshBuild.mjs';

let root = '';
const at = (path: string, second: number) => utimesSync(join(root, path), second, second);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-build-'));
  mkdirSync(join(root, 'src', 'domain'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'src', 'domain', 'x.ts'), '');
  writeFileSync(join(root, 'dist', 'index.html'), '');
  for (const path of ['src/domain/x.ts', 'src/domain', 'src']) at(path, 1000);
  at('dist/index.html', 2000);
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a build', () => {
  it('is fresh when all sources are older', () => {
    expect(buildIsFresh(root)).toBe(true);
  });

  it('is not fresh when it is missing', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(buildIsFresh(root)).toBe(false);
  });

  it('is not fresh when a source changed later, however deep', () => {
    at('src/domain/x.ts', 3000);
    expect(buildIsFresh(root)).toBe(false);
  });

  it('is not fresh when a source was removed later', () => {
    rmSync(join(root, 'src', 'domain', 'x.ts'));
    expect(buildIsFresh(root)).toBe(false);
  });
});
