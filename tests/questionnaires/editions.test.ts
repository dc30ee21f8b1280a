import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '@/build/questionnaires/compileQuestionnaire';
import { compileTexts } from '@/build/questionnaires/compileTexts';
import { readEditions } from '@/build/questionnaires/questionnairesPlugin';
import { coreItemsOf, itemsOf, LEVELS } from '@/domain/questionnaire/questionnaire';

const directory = fileURLToPath(new URL('../../questionnaires', import.meta.url));
const folder = `${directory}/open-source-adoption/1.0.0`;
const structure = readFileSync(`${folder}/questionnaire.yaml`, 'utf8');
const english = readFileSync(`${folder}/texts/en.yaml`, 'utf8');
const editions = readEditions(directory);

describe('open-source-adoption 1.0.0', () => {
  const questionnaire = compileQuestionnaire('questionnaire.yaml', structure);

  it('has the published hash: its ids, types and options are frozen', () => {
    expect(questionnaire.hash).toBe('sha256:55f787e645972c8b1b3650ce9fa91f1d1c9041182d08490440325b665b87d894');
  });

  it('asks 42 items in six topics, six of each seven in the core', () => {
    expect(questionnaire.topics.map((topic) => [topic.items.length, coreItemsOf(topic).length])).toEqual(
      Array(6).fill([7, 6]),
    );
  });

  it('keeps option codes as texts, Norway and numbers included', () => {
    const interest = questionnaire.questions['topic-questions'].find(({ id }) => id === 'workshop-interest');
    expect(interest).toMatchObject({ options: ['0', '1', '2', '3'], numeric: true });
    const months = questionnaire.questions['closing-questions'].find(({ id }) => id === 'workshop-months');
    expect(months?.options[0]).toBe('01');
  });

  it('keeps its hash when only the wording of parameters and references changes', () => {
    const changed = structure.replace('rushed-median-seconds: 8', 'rushed-median-seconds: 9');
    expect(compileQuestionnaire('questionnaire.yaml', changed).hash).toBe(questionnaire.hash);
  });
});

describe('every edition', () => {
  it.each(editions)(
    '$questionnaire.id $questionnaire.edition is written in English and French',
    ({ questionnaire, texts }) => {
      expect(Object.keys(texts)).toEqual(expect.arrayContaining(['en', 'fr']));
      for (const language of Object.values(texts)) {
        for (const item of itemsOf(questionnaire)) {
          const { levels, nextSteps } = language.items[item.id] ?? {};
          const wordings = LEVELS.flatMap((level) => [levels?.[level], nextSteps?.[level]]);
          expect(new Set(wordings).size, `${item.id} says something twice`).toBe(10);
        }
      }
    },
  );
});

describe('a fault in a content file is refused with file, line and column', () => {
  const questionnaire = compileQuestionnaire('questionnaire.yaml', structure);
  const planted: readonly (readonly [string, string, RegExp, string])[] = [
    ['an unknown key', 'edition: 1.0.0', /:5:1: .*unknown key "colour"/, 'edition: 1.0.0\ncolour: red'],
    ['a key twice', 'edition: 1.0.0', /:5:1: .*unique/i, 'edition: 1.0.0\nid: again'],
    [
      'an item twice',
      '  - id: strategy-roadmap',
      /:\d+:\d+: .*"strategy-mandate" stands here a second time/,
      '  - id: strategy-mandate',
    ],
    ['an unknown type', 'type: multi', /:\d+:\d+: .*"many" is not one of/, 'type: many'],
    ['a source that is not listed', '- finos-osmm', /:\d+:\d+: .*not among the references/, '- nowhere'],
    ['a group that forgets an option', '    - lt250\n', /:\d+:\d+: .*every option exactly once/, ''],
    ['a missing parameter', '    staged-share: 0.8\n', /:\d+:\d+: .*lacks "staged-share"/, ''],
  ];
  it.each(planted)('%s', (_name, from, message, to) => {
    expect(structure).toContain(from);
    expect(() => compileQuestionnaire('questionnaire.yaml', structure.replace(from, to))).toThrow(message);
  });

  const plantedTexts: readonly (readonly [string, string, RegExp, string])[] = [
    ['a missing text', '        title: Mandate\n', /en\.yaml:\d+:\d+: .*strategy-mandate lacks "title"/, ''],
    ['an empty text', 'title: Mandate', /en\.yaml:\d+:\d+: .*should be a text/, "title: ''"],
    [
      'a text for nothing',
      '\nbarriers:\n',
      /en\.yaml:\d+:\d+: .*unknown key "weather"/,
      '\nbarriers:\n  weather: Rain\n',
    ],
  ];
  it.each(plantedTexts)('%s', (_name, from, message, to) => {
    expect(english).toContain(from);
    expect(() => compileTexts('en.yaml', english.replace(from, to), questionnaire)).toThrow(message);
  });
});
