import type { Answer } from '@/domain/assessment/answer';
import { LEVELS } from '@/domain/questionnaire/questionnaire';

/** What a single key asks for while the focus is inside an item. */
export type ItemCommand =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'help' };

type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/** Keyboards that give digits only with the shift key have them in the same row all the same. */
function digitOf({ key, code, shiftKey }: KeyStroke): number {
  const row = shiftKey ? null : /^Digit(\d)$/.exec(code);
  return Number(row?.[1] ?? key);
}

/** The command of a key stroke, or null when it is none of ours. */
export function itemCommand(stroke: KeyStroke): ItemCommand | null {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey || stroke.isComposing) return null;
  const level = LEVELS.find((known) => known === digitOf(stroke));
  if (level) return { kind: 'answer', answer: { code: 'level', level } };
  switch (stroke.key.toLowerCase()) {
    case 'n':
      return { kind: 'answer', answer: { code: 'not-applicable', reason: null } };
    case 'd':
      return { kind: 'answer', answer: { code: 'dont-know' } };
    case 'j':
      return { kind: 'move', by: 1 };
    case 'k':
      return { kind: 'move', by: -1 };
    case '?':
      return { kind: 'help' };
    default:
      return null;
  }
}
