import { nextTick, onMounted, type Ref } from 'vue';
import type { Answer } from '@/domain/assessment/answer';
import { focusPlace } from '@/features/assess/focusPlace';
import { itemCommand } from './itemCommand';

interface ItemKeys {
  /** The element around the items. */
  readonly list: Readonly<Ref<HTMLElement | null>>;
  readonly enabled: () => boolean;
  readonly answer: (item: string, answer: Answer) => void;
  readonly help: () => void;
}

const ITEM = '[data-item]';

function isTyping(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}

/** The focus follows the answer, so that arrow keys go on from there. */
async function focusChosen(item: HTMLElement): Promise<void> {
  await nextTick();
  item.querySelector<HTMLElement>('input:checked')?.focus();
}

function move(list: HTMLElement, item: HTMLElement, by: 1 | -1): void {
  const items = [...list.querySelectorAll<HTMLElement>(ITEM)];
  const next = items[items.indexOf(item) + by];
  if (next) focusPlace(next);
}

/** Listens to the keys of a list of items. They act only with the focus inside an item and outside of its text field. */
export function useItemKeys({ list, enabled, answer, help }: ItemKeys): void {
  function act(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>(ITEM);
    const command = enabled() && item && !isTyping(target) ? itemCommand(event) : null;
    if (!item || !command) return;
    event.preventDefault();
    switch (command.kind) {
      case 'answer':
        answer(item.dataset['item'] ?? '', command.answer);
        void focusChosen(item);
        return;
      case 'move':
        return move(event.currentTarget as HTMLElement, item, command.by);
      case 'help':
        return help();
    }
  }

  onMounted(() => list.value?.addEventListener('keydown', act));
}
