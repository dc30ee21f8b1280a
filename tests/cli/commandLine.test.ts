import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '@/cli/commandLine';

test('a folder to read and a folder to write are enough', () => {
  const alone = {
    folder: 'a',
    invitation: null,
    out: 'b',
    seed: null,
    weights: null,
    benchmark: false,
    released: null,
  };
  expect(parseCommandLine(['--in', 'a', '--out', 'b'])).toEqual(alone);
  expect(parseCommandLine(['--out=b', '--invitation', 'c', '--in=a'])).toEqual({ ...alone, invitation: 'c' });
});

test('seed and weights are read as numbers', () => {
  const args = ['--in', 'a', '--out', 'b', '--seed', '0', '--weights', '0.35, .35,2e-1,0.1'];
  expect(parseCommandLine(args)).toMatchObject({
    seed: 0,
    weights: { need: 0.35, demand: 0.35, breadth: 0.2, supply: 0.1 },
  });
});

test('a benchmark is made on request, at a time that can be said', () => {
  const args = ['--in', 'a', '--out', 'b', '--benchmark', '--released', '2027-04-01T00:00:00Z'];
  expect(parseCommandLine(args)).toMatchObject({ benchmark: true, released: '2027-04-01T00:00:00Z' });
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
    ['--seed', [...both, '--seed', '4294967296']],
    ['--seed', [...both, '--seed', '1e3']],
    ['--seed', [...both, '--seed=-1']],
    ['--seed', [...both, '--seed', '']],
    ['--weights', [...both, '--weights', '0.5,0.5']],
    ['--weights', [...both, '--weights', '0.5,0.5,0,x']],
    ['--weights', [...both, '--weights', '0.5,0.5,0,']],
    ['--weights', [...both, '--weights', '0.35,0.35,0.2,0.100000002']],
    ['--weights', [...both, '--weights=-0.1,0.6,0.4,0.1']],
    ['--benchmark', [...both, '--benchmark=yes']],
    ['--released', [...both, '--released', '2027-04-01']],
    ['--released', [...both, '--released', '2027-02-30T00:00:00Z']],
    ['--previous', [...both, '--previous', 'c']],
  ])('%s in %j', (named, args) => {
    const refusal = parseCommandLine(args);
    expect(refusal).toHaveProperty('sentence', expect.stringContaining(named));
    expect('sentence' in refusal && refusal.sentence.split('\n')).toHaveLength(1);
  });
});
