import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '@/cli/commandLine';

test('a folder to read and a folder to write are enough', () => {
  expect(parseCommandLine(['--in', 'a', '--out', 'b'])).toEqual({ folder: 'a', invitation: null, out: 'b' });
  expect(parseCommandLine(['--out=b', '--invitation', 'c', '--in=a'])).toEqual({
    folder: 'a',
    invitation: 'c',
    out: 'b',
  });
});

describe('what cannot be used is said in one sentence', () => {
  const both = ['--in', 'a', '--out', 'b'];
  test.each([
    ['--in', ['--out', 'b']],
    ['--out', ['--in', 'a']],
    ['--in', ['--in=', '--out', 'b']],
    ['--invitation', [...both, '--invitation', '']],
    ['--out', ['--in', 'a', '--out']],
    ['--verbose', [...both, '--verbose']],
    ['extra', [...both, 'extra']],
    ['--identity', [...both, '--identity', 'key.txt']],
    ['--seed', [...both, '--seed', '1']],
    ['--weights', [...both, '--weights', '1,0,0,0']],
    ['--benchmark', [...both, '--benchmark']],
    ['--released', [...both, '--released', '2027-04-01T00:00:00Z']],
    ['--previous', [...both, '--previous', 'c']],
  ])('%s in %j', (named, args) => {
    const refusal = parseCommandLine(args);
    expect(refusal).toHaveProperty('sentence', expect.stringContaining(named));
    expect('sentence' in refusal && refusal.sentence.split('\n')).toHaveLength(1);
  });
});
