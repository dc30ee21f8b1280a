import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildInto } from '@/build/freshBuild.mjs';

const folder = mkdtempSync(join(tmpdir(), 'waymark-twice-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file below a folder by its path, with its bytes as text that shows a difference. */
function bytesBelow(start: string): Record<string, string> {
  const files = readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(start.length), readFileSync(path, 'latin1')]));
}

it('two builds of the same sources are the same, byte for byte', () => {
  const [first, second] = ['first', 'second'].map((name) => join(folder, name));
  for (const target of [first, second]) expect(buildInto(String(target))).toBe(true);
  const built = bytesBelow(String(first));
  expect(Object.keys(built).some((path) => path.endsWith('index.html'))).toBe(true);
  expect(bytesBelow(String(second))).toEqual(built);
}, 180_000);
