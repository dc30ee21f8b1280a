import { onScopeDispose, readonly, shallowRef, watch, type Ref } from 'vue';

/** What the browser says while cards are dragged; native and by mouse only, so nothing may need it. */
export interface CardDrag {
  /** Keys of the cards that are dragged; empty when none are. */
  readonly dragged: Readonly<Ref<readonly string[]>>;
  /** The place under the pointer, or null. */
  readonly over: Readonly<Ref<string | null>>;
}

/** Attribute of a card that can be dragged, and of a place that it can be dropped on. */
const CARD = 'data-card';
const PLACE = 'data-place';

function closest(event: DragEvent, attribute: string): string | null {
  const element = event.target instanceof Element ? event.target.closest(`[${attribute}]`) : null;
  return element?.getAttribute(attribute) ?? null;
}

/**
 * Follows the dragging of cards (`data-card`) to places (`data-place`) below an element. `pick` says which cards come along
 * when one is picked up, `drop` where they were put.
 */
export function useCardDrag(
  root: Readonly<Ref<HTMLElement | null>>,
  pick: (card: string) => readonly string[],
  drop: (cards: readonly string[], place: string) => void,
): CardDrag {
  const dragged = shallowRef<readonly string[]>([]);
  const over = shallowRef<string | null>(null);

  function end(): void {
    dragged.value = [];
    over.value = null;
  }

  const listeners = {
    dragstart(event: DragEvent): void {
      const card = closest(event, CARD);
      if (card === null || !event.dataTransfer) return;
      // Firefox drags nothing without data; the text is of use in another program.
      event.dataTransfer.setData('text/plain', event.target instanceof Element ? (event.target.textContent ?? '') : '');
      event.dataTransfer.effectAllowed = 'move';
      dragged.value = pick(card);
    },
    dragover(event: DragEvent): void {
      over.value = dragged.value.length > 0 ? closest(event, PLACE) : null;
      if (over.value !== null) event.preventDefault();
    },
    drop(event: DragEvent): void {
      const place = closest(event, PLACE);
      if (place === null || dragged.value.length === 0) return;
      event.preventDefault();
      const cards = dragged.value;
      end();
      drop(cards, place);
    },
    dragend: end,
  };

  function follow(element: HTMLElement | null, verb: 'addEventListener' | 'removeEventListener'): void {
    for (const [name, listener] of Object.entries(listeners)) element?.[verb](name, listener as EventListener);
  }

  watch(
    root,
    (now, before) => {
      follow(before ?? null, 'removeEventListener');
      follow(now, 'addEventListener');
    },
    { flush: 'post', immediate: true },
  );
  onScopeDispose(() => follow(root.value, 'removeEventListener'));
  return { dragged: readonly(dragged) as CardDrag['dragged'], over: readonly(over) };
}
