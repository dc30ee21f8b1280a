import { expect, it } from 'vitest';
import { toDiagnosis } from '@/app/diagnosis';

it('says what kind of error it was and where, and nothing of its message', () => {
  const error = new SyntaxError('Unexpected token in "we have no budget\nat all"');
  error.stack = [
    'SyntaxError: Unexpected token in "we have no budget',
    'at all"',
    '    at JSON.parse (<anonymous>)',
    '    at read (https://example.org/assets/a-1.js:1:234)',
    'save@https://example.org/assets/a-1.js:5:6',
  ].join('\n');
  expect(toDiagnosis(error, 'topic', 'Browser 1')).toBe(
    [
      'SyntaxError (topic)',
      '    at read (https://example.org/assets/a-1.js:1:234)',
      'save@https://example.org/assets/a-1.js:5:6',
      'Browser 1',
    ].join('\n'),
  );
});

it('knows no more of what is thrown without being an error than its type', () => {
  expect(toDiagnosis('a private note', 'send', 'Browser 1')).toBe('string (send)\nBrowser 1');
});
