import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '@tests/cli/temporaryFolder';
import { fixtureBytes } from '@tests/exchange/exampleFile';

const script = fileURLToPath(new URL('../../src/build/collect.mjs', import.meta.url));

/** Starts the command as npm does; it builds itself when that is needed. */
function collect(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('npm run collect', { timeout: 180_000 }, () => {
  test('writes what was asked for, speaks on standard error only, and ends with the exit status', () => {
    const folder = temporaryFolder({ 'in/a.json': fixtureBytes('response/response-1.json') });
    const done = collect(folder, ['--in', 'in', '--out', 'out']);
    expect([done.status, done.stdout]).toEqual([0, '']);
    expect(done.stderr).toContain('1 of 1 files accepted.\n');
    expect(JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))).toMatchObject([{ reason: 'ok' }]);
    expect(collect(folder, ['--in', 'missing', '--out', 'out'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('takes paths from where npm was started, though npm starts it elsewhere', () => {
    const folder = temporaryFolder({ 'in/a.json': fixtureBytes('response/response-1.json') });
    const env = { npm_lifecycle_event: 'collect', INIT_CWD: folder };
    expect(collect(temporaryFolder(), ['--in', 'in', '--out', 'out'], env).status).toBe(0);
  });
});
