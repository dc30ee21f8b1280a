import { expect, test } from 'vitest';
import { agreementWord } from '@/features/organise/priorities/agreementWord';

// Schmidt (1997), table 2: 0.1 very weak, 0.3 weak, 0.5 moderate, 0.7 strong, 0.9 unusually strong agreement.
test.each([
  [0, 'none'],
  [0.1, 'none'],
  [0.3, 'weak'],
  [0.5, 'moderate'],
  [0.7, 'strong'],
  [0.9, 'very-strong'],
  [1, 'very-strong'],
] as const)('W = %d is %s', (w, word) => {
  expect(agreementWord(w)).toBe(word);
});
