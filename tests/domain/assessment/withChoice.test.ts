import { describe, expect, it } from 'vitest';
import { withChoice } from '@/domain/assessment/withChoice';

const question = { options: ['r', 'python', 'git', 'none'], max: 2 };

describe('choosing several options', () => {
  it('keeps the order of the questionnaire, not that of the clicks', () => {
    expect(withChoice(question, ['git'], 'r', true)).toEqual(['r', 'git']);
  });

  it('takes an option back', () => {
    expect(withChoice(question, ['r', 'git'], 'r', false)).toEqual(['git']);
  });

  it('refuses one more than the maximum', () => {
    expect(withChoice(question, ['r', 'git'], 'python', true)).toBeNull();
  });

  it('takes everything else back when none applies, however many there are', () => {
    expect(withChoice(question, ['r', 'git'], 'none', true)).toEqual(['none']);
  });

  it('takes none back when something applies', () => {
    expect(withChoice(question, ['none'], 'python', true)).toEqual(['python']);
  });

  it('allows every option where there is no maximum', () => {
    expect(withChoice({ options: ['a', 'b', 'c'] }, ['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  });
});
