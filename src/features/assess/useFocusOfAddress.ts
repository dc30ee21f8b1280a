import { nextTick, onMounted, watch } from 'vue';
import { useRoute } from 'vue-router';
import { focusPlace } from './focusPlace';

/** An address with a fragment leads to the place with that id, on this page or when it is opened. */
export function useFocusOfAddress(): void {
  const route = useRoute();

  async function follow(): Promise<void> {
    const id = route.hash.slice(1);
    if (id === '') return;
    await nextTick();
    const place = document.getElementById(id);
    if (place) focusPlace(place);
  }

  onMounted(follow);
  watch(() => route.hash, follow);
}
