import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, proposalWords } from '@/domain/priorities/proposalWords';

const words = (text: string) => [...proposalWords(text)];

test('capitals, accents, signs, plurals and small words do not count', () => {
  expect(words('The Licences of our tools')).toEqual(words('licence, TOOL!'));
  expect(words('Sécurité des données')).toEqual(words('securite donnee'));
  expect(words('ＡＰＩ')).toEqual(['api']);
});

test('a proposal of small words only keeps them', () => {
  expect(words('What for')).toEqual(['what', 'for']);
});

test('scripts without spaces are compared by pairs of letters', () => {
  // 開源 (open source) is a pair of both
  expect(words('開源軟件')).toEqual(['開源', '源軟', '軟件']);
  expect(likenessOf(proposalWords('開源軟件'), proposalWords('開源'))).toBe(0.5);
});

test('other scripts have words like any', () => {
  expect(words('Миграция на R')).toEqual(['миграци', 'на', 'r']);
});

test('likeness is twice the shared words by all words', () => {
  // cloud, cost and cloud, cost, control, budget: 2 × 2 / (2 + 4)
  expect(likenessOf(proposalWords('Cloud costs'), proposalWords('Controls of cloud costs and budgets'))).toBe(2 / 3);
  expect(likenessOf(proposalWords('Cloud'), proposalWords('Skills'))).toBe(0);
  expect(likenessOf(proposalWords('…'), proposalWords('!'))).toBe(0);
});

test('likeness does not depend on the direction, and a text is like itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const [first, second] = [proposalWords(a), proposalWords(b)];
      expect(likenessOf(first, second)).toBe(likenessOf(second, first));
      expect(likenessOf(first, first)).toBe(first.size === 0 ? 0 : 1);
    }),
  );
});
