import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '@/build/questionnaires/compileQuestionnaire';

const file = fileURLToPath(
  new URL('../../questionnaires/open-source-adoption/1.0.0/questionnaire.yaml', import.meta.url),
);
const structure = readFileSync(file, 'utf8');
const lineOf = (text: string) => structure.slice(0, structure.indexOf(text)).split('\n').length;

describe('parameters of disclosure control', () => {
  it('are read with names in camelCase', () => {
    const { disclosure } = compileQuestionnaire('questionnaire.yaml', structure).parameters;
    expect(disclosure.steps).toEqual({ mean: 0.1, coarseMean: 0.25, quantile: 0.25, named: 0.5 });
    expect(disclosure.topicFineThreshold).toBe(10);
  });

  const planted: readonly (readonly [string, string, string, RegExp])[] = [
    ['a threshold of nought', 'topic-threshold: 5 ', 'topic-threshold: 0 ', /topic-threshold should be a whole number/],
    ['a threshold as text', 'item-threshold: 10', "item-threshold: '10'", /item-threshold should be a whole number/],
    ['a missing step', 'coarse-mean: 0.25, ', '', /steps lacks "coarseMean", which should be a number above 0/],
    ['a step of nought', 'quantile: 0.25', 'quantile: 0', /steps\.quantile should be a number above 0/],
    ['a missing parameter', '    band-minimum: 3\n', '', /disclosure lacks "bandMinimum"/],
    ['an unknown parameter', '    band-minimum: 3\n', '    band-minimum: 3\n    luck: 3\n', /luck should not be there/],
    [
      'a share in per cent',
      'band-maximum-share: 0.9',
      'band-maximum-share: 90',
      /should be a number above 0\.5, at most 1/,
    ],
    ['bands with a gap', "'10-19'", "'11-19'", /office-bands should name every number/],
  ];
  it.each(planted)('%s is refused with its line', (_name, from, to, message) => {
    const refused = () => compileQuestionnaire('questionnaire.yaml', structure.replace(from, to));
    expect(structure).toContain(from);
    expect(refused).toThrow(message);
    expect(refused).toThrow(/^questionnaire\.yaml:\d+:\d+: parameters\.disclosure/);
  });

  it('are refused at the line where they stand', () => {
    const broken = structure.replace('coalition: 2', 'coalition: 7');
    const at = `questionnaire.yaml:${lineOf('coalition: 2')}:16: parameters.disclosure.coalition should be 1 or 2`;
    expect(() => compileQuestionnaire('questionnaire.yaml', broken)).toThrow(at);
  });
});
