import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { beginTyping } from '@/ui/typing';

/** A pause of typing after which a text is saved. */
const PAUSE_MILLISECONDS = 600;

export interface SettledText {
  /** What stands in the field. */
  readonly draft: Readonly<Ref<string>>;
  /** Something was typed: it is saved after a pause. */
  type(text: string): void;
  /** Saves now what is not saved yet. */
  settle(): void;
}

/**
 * A text that is saved once for every settled edit: when typing pauses, when the field is left, and at the latest when the
 * field or the page goes away. What another window saves appears unless something is being typed here.
 */
export function useSettledText(
  value: () => string,
  save: (text: string) => void,
  normal: (text: string) => string = (text) => text,
): SettledText {
  const draft = ref(value());
  let kept = normal(draft.value);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let endTyping: (() => void) | undefined;

  function settle(): void {
    clearTimeout(pause);
    pause = undefined;
    const text = normal(draft.value);
    if (text !== kept) {
      kept = text;
      save(text);
    }
    endTyping?.();
    endTyping = undefined;
  }

  function type(text: string): void {
    draft.value = text;
    endTyping ??= beginTyping();
    clearTimeout(pause);
    pause = setTimeout(settle, PAUSE_MILLISECONDS);
  }

  watch(value, (now) => {
    if (normal(now) === kept) return;
    kept = normal(now);
    if (pause === undefined) draft.value = now;
  });

  onMounted(() => {
    window.addEventListener('pagehide', settle);
    document.addEventListener('visibilitychange', settle);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', settle);
    document.removeEventListener('visibilitychange', settle);
    settle();
  });
  return { draft, type, settle };
}
