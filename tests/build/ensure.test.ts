import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent } from '@/build/ensure.mjs';

let root = '';
const wanted = {
  '': {},
  'node_modules/vue': { version: '3.5.45', integrity: 'sha512-a' },
  'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
};

function install(packages: Readonly<Record<string, object>>): void {
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

/** The lockfile is newer than what was installed, as after a checkout. */
function lock(packages: Readonly<Record<string, object>>): void {
  const file = join(root, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages }));
  utimesSync(file, 4_000_000_000, 4_000_000_000);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-packages-'));
  mkdirSync(join(root, 'node_modules'));
  lock(wanted);
});

afterEach(() => rmSync(root, { recursive: true }));

describe('the installed packages', () => {
  it('are not current when there are none', () => {
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('are current when they are those of the lockfile, without the optional ones of other systems', () => {
    install({ 'node_modules/vue': wanted['node_modules/vue'] });
    expect(packagesAreCurrent(root)).toBe(true);
  });

  it.each([
    ['a version differs', { 'node_modules/vue': { version: '3.5.44', integrity: 'sha512-a' } }],
    ['the bytes differ', { 'node_modules/vue': { version: '3.5.45', integrity: 'sha512-x' } }],
    ['one is missing', {}],
    ['one is left over', { 'node_modules/vue': wanted['node_modules/vue'], 'node_modules/old': { version: '1.0.0' } }],
  ])('are not current when %s', (_, installed) => {
    install(installed);
    expect(packagesAreCurrent(root)).toBe(false);
  });
});
