import { describe, expect, it, test } from 'vitest';
import { brokenRule, hasSafeRest, hidesUnnamed, reachesThreshold } from '@/domain/disclosure/headcount';

test('R2: five offices are enough where five are wanted, four are not', () => {
  expect(reachesThreshold({ offices: 5, named: 0 }, 5)).toBe(true);
  expect(reachesThreshold({ offices: 4, named: 0 }, 5)).toBe(false);
});

describe('R3', () => {
  it.each([
    [5, 0, true, 'nobody can be subtracted'],
    [5, 1, false, 'four would be left'],
    [9, 5, false, 'four would be left'],
    [10, 5, true, 'five would be left'],
    [6, 6, true, 'all are named: nobody is left'],
    [6, 5, false, 'one would be left'],
  ])('of %i offices %i are named: %s (%s)', (offices, named, allowed) => {
    expect(hidesUnnamed({ offices, named }, 5)).toBe(allowed);
  });
});

describe('R4', () => {
  it('asks of the rest what R2 and R3 ask of a group', () => {
    expect(hasSafeRest({ offices: 5, named: 0 }, 5)).toBe(true);
    expect(hasSafeRest({ offices: 4, named: 0 }, 5)).toBe(false);
    expect(hasSafeRest({ offices: 8, named: 4 }, 5)).toBe(false);
  });

  it('does not let a group of all offices pass, since nobody is its rest', () => {
    expect(hasSafeRest({ offices: 0, named: 0 }, 5)).toBe(false);
  });
});

describe('the first broken rule', () => {
  it.each([
    [4, 0, 20, 0, 'R2'],
    [9, 5, 20, 0, 'R3'],
    [9, 0, 4, 0, 'R4'],
    [9, 0, 9, 5, 'R4'],
    [9, 0, 5, 0, null],
  ])('of a cell of %i (%i named) beside %i (%i named) is %s', (offices, named, restOffices, restNamed, rule) => {
    expect(brokenRule({ offices, named }, { offices: restOffices, named: restNamed }, 5)).toBe(rule);
  });

  it('does not ask for a rest of all offices', () => {
    expect(brokenRule({ offices: 5, named: 0 }, null, 5)).toBe(null);
  });
});
