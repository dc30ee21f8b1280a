import { expect, it } from 'vitest';
import { beginTyping, isTyping } from '@/ui/typing';

it('somebody types until the last field has handed its text on, however often it says so', () => {
  expect(isTyping.value).toBe(false);
  const endNote = beginTyping();
  const endName = beginTyping();
  endNote();
  endNote();
  expect(isTyping.value).toBe(true);
  endName();
  expect(isTyping.value).toBe(false);
});
