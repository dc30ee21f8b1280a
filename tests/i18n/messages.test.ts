import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareLanguages, compileMessage } from '@/build/texts/compileMessages';
import { readMessages } from '@/build/texts/textsPlugin';
import { chooseLocale, createTexts, LOCALES } from '@/i18n/texts';

describe('the interface texts', () => {
  it('say the same things in every language', () => {
    const languages = readMessages(fileURLToPath(new URL('../../src/i18n', import.meta.url)));
    expect(Object.keys(languages)).toEqual(LOCALES);
    expect(compareLanguages(languages, 'en')).toEqual([]);
  });

  it('keep French signs on the line of the word they belong to', () => {
    const { fr = {} } = readMessages(fileURLToPath(new URL('../../src/i18n', import.meta.url)));
    const loose = Object.values(fr).flatMap((part) =>
      Object.entries(part).filter(([, text]) => / [:;!?»]|« /.test(text.replaceAll(/'[^']*'/g, ''))),
    );
    expect(loose.map(([key]) => key)).toEqual([]);
  });

  it('are refused when a language lacks a text, has one too many, or fills in something else', () => {
    const en = { app: { 'a.count': '{n, number} files', 'a.name': 'Name {name}', 'a.only': 'Only here' } };
    const fr = { app: { 'a.count': '{m, number} fichiers', 'a.name': 'Nom {name}', 'a.more': 'En trop' } };
    expect(compareLanguages({ en, fr }, 'en')).toEqual([
      'fr: "a.count" has other parameters than in en',
      'fr: "a.more" does not exist in en',
      'fr: "a.only" is missing',
    ]);
  });

  it('are refused with the key when they are not well formed', () => {
    expect(() => compileMessage('a.broken', 'There {count, plural, one {is one')).toThrow('"a.broken"');
  });

  it('know their parameters through plurals, choices and tags', () => {
    const source =
      '{n, plural, one {<b>{name}</b> and one} other {<b>{name}</b> and #}} {when, date} {kind, select, a {A} other {}}';
    expect([...compileMessage('a.key', source).parameters]).toEqual([
      ['n', 'number'],
      ['b', 'tag'],
      ['name', 'text'],
      ['when', 'date'],
      ['kind', 'text'],
    ]);
  });
});

describe('texts at run time', () => {
  it('change language all at once, with the numbers and plurals of the language', async () => {
    const texts = createTexts('en');
    await texts.load('app');
    expect(texts.t('home.files', { count: 1 })).toBe('1 file');
    expect(texts.formats.number(2.5)).toBe('2.5');
    await texts.setLocale('fr');
    expect(texts.t('home.files', { count: 0 })).toBe('aucun fichier');
    expect(texts.formats.number(2.5)).toBe('2,5');
  });

  it('start in the first wanted language that is there, English otherwise', () => {
    expect(chooseLocale(['de-AT', 'fr-CA', 'en'])).toBe('fr');
    expect(chooseLocale(['xx'])).toBe('en');
  });

  it('show a code for which the language has no country name as the code', () => {
    const { formats } = createTexts('en');
    expect(formats.country('NA')).toBe('Namibia');
    expect(formats.country('QM')).toBe('QM');
    expect(formats.country('ABC-1')).toBe('ABC-1');
  });
});
