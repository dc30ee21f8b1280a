import { describe, expect, it, test } from 'vitest';
import { isParameterProblem, readDisclosureParameters } from '@/domain/disclosure/disclosureParameters';
import { aQuestionnaire } from '@tests/support/questionnaires';

const valid = aQuestionnaire().parameters.disclosure;
const steps = valid.steps;
const nameOf = (value: unknown): string | null => {
  const read = readDisclosureParameters(value);
  return isParameterProblem(read) ? read.name : null;
};

test('the parameters of the delivered edition are taken as they stand', () => {
  expect(readDisclosureParameters(valid)).toEqual(valid);
});

describe('R8: a parameter that is missing is named, never filled in', () => {
  it.each(Object.keys(valid))('%s', (name) => {
    const { [name]: _gone, ...others } = valid as unknown as Record<string, unknown>;
    expect(nameOf(others)).toBe(name);
  });

  it.each(Object.keys(steps))('steps.%s', (name) => {
    const { [name]: _gone, ...others } = steps as unknown as Record<string, unknown>;
    expect(nameOf({ ...valid, steps: others })).toBe(`steps.${name}`);
  });

  it.each([null, undefined, [], 'x', 5])('all of them: %j', (value) => {
    expect(nameOf(value)).toBe('');
  });
});

describe('R8: a parameter outside its range is named', () => {
  it.each([
    ['topicThreshold', { topicThreshold: 0 }],
    ['topicThreshold', { topicThreshold: 2 }],
    ['topicThreshold', { topicThreshold: 5.5 }],
    ['topicThreshold', { topicThreshold: '5' }],
    ['topicFineThreshold', { topicFineThreshold: 4 }],
    ['itemThreshold', { itemThreshold: NaN }],
    ['itemFineThreshold', { itemFineThreshold: 9 }],
    ['bandMinimum', { bandMinimum: 1 }],
    ['bandMaximumShare', { bandMaximumShare: 90 }],
    ['bandMaximumShare', { bandMaximumShare: 0 }],
    ['shareStep', { shareStep: 0 }],
    ['shareStep', { shareStep: Infinity }],
    ['coding', { coding: [4.5, 1.5] }],
    ['coding', { coding: [1, 5] }],
    ['coding', { coding: [1.5] }],
    ['officeBands', { officeBands: ['10-19', '20+'] }],
    ['officeBands', { officeBands: '5+' }],
    ['coalition', { coalition: 0 }],
    ['coalition', { coalition: 3 }],
    ['safeWidth', { safeWidth: 0 }],
    ['safeWidth', { safeWidth: -1 }],
    ['releasesPerWave', { releasesPerWave: 0 }],
    ['steps', { steps: 0.1 }],
    ['steps.mean', { steps: { ...steps, mean: 0 } }],
    ['steps.quantile', { steps: { ...steps, quantile: 2 } }],
    ['steps.median', { steps: { ...steps, median: 0.25 } }],
    ['threshold', { threshold: 5 }],
    ['toString', { toString: 5 }],
  ])('%s: %j', (name, changes) => {
    expect(nameOf({ ...valid, ...changes })).toBe(name);
  });
});
