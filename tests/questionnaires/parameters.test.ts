import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '@/build/questionnaires/compileQuestionnaire';

const file = fileURLToPath(
  new URL('../../questionnaires/open-source-adoption/1.0.0/questionnaire.yaml', import.meta.url),
);
const structure = readFileSync(file, 'utf8');

describe('parameters of the priorities and of quality', () => {
  it('are read with names in camelCase, those of presets too', () => {
    const { priorities, quality } = compileQuestionnaire('questionnaire.yaml', structure).parameters;
    expect(Object.keys(priorities.presets)).toEqual(['equal', 'needLed', 'demandLed']);
    expect(priorities.presets['needLed']).toEqual({ need: 0.5, demand: 0.2, breadth: 0.2, supply: 0.1 });
    expect(quality.nonAnswers).toEqual({ notApplicable: 0.2, dontKnow: 0.15, missing: 0.1, offices: 10 });
  });

  const planted: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'weights that do not add up',
      '    weights: {need: 0.35,',
      '    weights: {need: 0.36,',
      /:\d+:\d+: .*weights should add up to 1/,
    ],
    [
      'a preset with a negative weight',
      'need-led: {need: 0.5,',
      'need-led: {need: -0.5,',
      /need-led\.need should be a share/,
    ],
    ['points that grow', 'ballot-points: [3, 2, 1]', 'ballot-points: [1, 2, 3]', /ballot-points should not grow/],
    ['no points', 'ballot-points: [3, 2, 1]', 'ballot-points: []', /at least one place/],
    ['half a draw', 'weight-draws: 10000', 'weight-draws: 0.5', /weight-draws should be a whole number/],
    ['a floor without room', 'weight-floor: 0.05', 'weight-floor: 0.3', /weight-floor should be from 0 to 0\.25/],
    ['a seed beyond 32 bits', 'seed: 20220101', 'seed: 4294967296', /seed should be a whole number/],
    ['an unknown parameter', '    top: 3\n', '    top: 3\n    bottom: 3\n', /unknown key "bottom"/],
    ['a missing parameter', '    tie-margin: 0.02\n', '', /lacks "tie-margin"/],
    ['a share in per cent', 'share: 0.1, regions', 'share: 10, regions', /emerging\.share should be a share/],
    ['a correlation beyond 1', 'below: 0.2,', 'below: 2,', /item-rest\.below should be a correlation/],
    ['a missing minimum', 'missing: 0.1, offices: 10', 'missing: 0.1', /non-answers lacks "offices"/],
  ];
  it.each(planted)('%s is refused with its place', (_name, from, to, message) => {
    expect(structure).toContain(from);
    expect(() => compileQuestionnaire('questionnaire.yaml', structure.replace(from, to))).toThrow(message);
  });
});
