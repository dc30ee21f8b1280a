import { describe, expect, it } from 'vitest';
import type { Detail } from '@/domain/collection/collectedFile';
import { REASON_CODES, type ReasonCode } from '@/domain/collection/reasonCode';
import { FILE_KINDS } from '@/exchange/reading/fileProblem';
import { toFileAdvice, toFileSentence } from '@/features/organise/fileSentence';
import { createTexts, LOCALES, type Texts } from '@/i18n/texts';

const detail = (kind: string, values: Detail['values'] = {}): Detail => ({ kind, values });

/** One detail of every kind, with the reason it belongs to. */
const DETAILS: readonly (readonly [ReasonCode, Detail])[] = [
  ['duplicate', detail('same-as', { file: 'a.json' })],
  ['superseded', detail('replaced-by', { file: 'a.json', revision: 2 })],
  ['conflict', detail('two-codes', { file: 'a.json', files: 2 })],
  ['conflict', detail('same-revision', { file: 'a.json', files: 2 })],
  ['conflict', detail('two-responses', { file: 'a.json', files: 2 })],
  ['conflict', detail('not-chosen', { file: 'a.json' })],
  ['too-large', detail('bytes', { most: 2_097_152 })],
  ['too-deep', detail('levels', { most: 12 })],
  ['too-deep', detail('members', { most: 2000 })],
  ...FILE_KINDS.map((found) => ['not-a-waymark-file', detail('other-kind', { found })] as const),
  ['not-a-waymark-file', detail('archive')],
  ['version-too-new', detail('version', { version: 2, known: 1 })],
  ['schema', detail('unknown-field', { path: 'answers[3].x' })],
  ['schema', detail('missing-field', { path: 'office' })],
  ['schema', detail('value', { path: 'office.code' })],
  ['unknown-questionnaire', detail('questionnaire', { id: 'other', edition: '2.0.0' })],
  ['wrong-wave', detail('wave', { wave: 'other-wave' })],
  ['wrong-wave', detail('no-wave')],
  ['timeout', detail('seconds', { most: 30 })],
];

function written({ rich }: Texts, reason: ReasonCode, more: Detail | null): string {
  const { text, values, names } = toFileSentence({ reason, detail: more });
  return rich(text, { ...values, ...names }).join('');
}

describe.each(LOCALES)('the sentence about a file, in "%s"', async (locale) => {
  const texts = createTexts(locale);
  await texts.load('organise');

  it.each(REASON_CODES)('says what %s means', (reason) => {
    expect(written(texts, reason, null)).toMatch(/^\S.{10,}\.$/u);
    expect(texts.t(`organise.reason-${reason}`)).toMatch(/\S/);
    const advice = toFileAdvice({ reason, detail: null });
    if (advice) expect(texts.t(advice)).toMatch(/\.$/);
  });

  it('says more where more is known, with every name and number in it', () => {
    for (const [reason, more] of DETAILS) {
      const sentence = written(texts, reason, more);
      const { file, path, wave } = more.values;
      for (const name of [file, path, wave]) if (name) expect(sentence).toContain(name);
      if (!['questionnaire'].includes(more.kind)) expect(sentence).not.toBe(written(texts, reason, null));
    }
  });
});

describe('the sentence about a file', async () => {
  const texts = createTexts('en');
  await texts.load('organise');

  it('counts bytes in MiB', () => {
    expect(written(texts, 'too-large', detail('bytes', { most: 2_097_152 }))).toContain('2 MiB');
  });

  it('names an invitation and a benchmark as what they are', () => {
    const other = (found: string) => written(texts, 'not-a-waymark-file', detail('other-kind', { found }));
    expect(other('invitation')).toBe('It is an invitation, not a response.');
    expect(other('benchmark')).toBe('It is a benchmark, not a response.');
  });

  it('says which rule is broken, and where', () => {
    const rule = detail('rule', { rule: 'office-not-invited', path: 'office.code' });
    expect(written(texts, 'rule', rule)).toBe('Its office code is neither on your list nor its country (office.code).');
  });

  it('keeps names from strangers apart, so that they can be isolated', () => {
    const { values, names } = toFileSentence({
      reason: 'superseded',
      detail: detail('replaced-by', { file: 'a.json', revision: 2 }),
    });
    expect([values, names]).toEqual([{ revision: 2 }, { file: 'a.json' }]);
  });
});

describe('the advice about a file', () => {
  it('is nothing where nothing is to be done', () => {
    for (const reason of ['ok', 'duplicate', 'superseded', 'older-revision'] as const)
      expect(toFileAdvice({ reason, detail: null })).toBeNull();
  });

  it('depends on what is known besides the reason', () => {
    const advice = (more: Detail) => toFileAdvice({ reason: 'not-a-waymark-file', detail: more });
    expect(advice(detail('other-kind', { found: 'benchmark' }))).toBe('organise.do-benchmark');
    expect(advice(detail('archive'))).toBe('organise.do-archive');
    expect(advice(detail('other-kind', { found: 'agenda' }))).toBe('organise.do-ask-which');
  });
});
