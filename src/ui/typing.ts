import { computed, ref } from 'vue';

/** Fields in which something stands that was not handed on yet. */
const fields = ref(0);

/** Whether something is being typed that nobody could have saved yet: a text is handed on when typing pauses. */
export const isTyping = computed(() => fields.value > 0);

/** Says that a field has begun to be typed in. Returns the way to say that its text was handed on. */
export function beginTyping(): () => void {
  fields.value += 1;
  let ended = false;
  return () => {
    if (!ended) fields.value -= 1;
    ended = true;
  };
}
