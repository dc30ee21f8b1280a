import { expect, it } from 'vitest';
import { toFileSentence } from '@/features/compare/opening/fileSentence';
import { brokenRule, problem } from '@/exchange/reading/fileProblem';

it.each([
  [problem('checksum'), 'compare.checksum'],
  [problem('not-json'), 'compare.not-json'],
  [problem('not-utf8'), 'compare.not-json'],
  [problem('version-too-new', { kind: 'version', values: { version: 2, known: 1 } }), 'compare.version-too-new'],
  [problem('schema', { kind: 'unaudited', values: {} }), 'compare.unaudited'],
  [problem('schema', { kind: 'missing-field', values: { path: 'groups' } }), 'compare.damaged'],
  [brokenRule('unknown-topic', 'topics[0].topic'), 'compare.damaged'],
  [problem('rule', { kind: 'contradiction', values: { path: 'groups[0]' } }), 'compare.damaged'],
  [problem('wrong-wave', { kind: 'wave', values: { wave: 'demo-2027' } }), 'compare.is-demonstration'],
  [problem('wrong-wave', { kind: 'wave', values: { wave: '2027' } }), 'compare.is-real-wave'],
  [problem('sealed'), 'compare.sealed'],
  [problem('not-a-waymark-file'), 'compare.not-ours'],
  [problem('not-a-waymark-file', { kind: 'archive', values: {} }), 'compare.is-archive'],
  [problem('not-a-waymark-file', { kind: 'other-kind', values: { found: 'invitation' } }), 'compare.is-invitation'],
  [
    problem('unknown-questionnaire', { kind: 'questionnaire', values: { id: 'x', edition: '1' } }),
    'compare.unknown-questionnaire',
  ],
] as const)('%j is said', (refusal, text) => {
  expect(toFileSentence(refusal)).toEqual({ text });
});

it('a file that is too large names the limit in MiB', () => {
  const refusal = problem('too-large', { kind: 'bytes', values: { most: 2 * 1024 * 1024 } });
  expect(toFileSentence(refusal)).toEqual({ text: 'compare.too-large', most: 2 });
});
