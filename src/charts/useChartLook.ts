import { onMounted, onScopeDispose, shallowRef, type Ref, type ShallowRef } from 'vue';
import { readChartLook, type ChartLook } from './chartLook';

/** The look at an element; follows the theme of the system and of the page. Null until the element is there. */
export function useChartLook(element: Readonly<Ref<Element | null>>): Readonly<ShallowRef<ChartLook | null>> {
  const look = shallowRef<ChartLook | null>(null);
  const read = () => {
    if (element.value) look.value = readChartLook(element.value);
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(read);
  onMounted(() => {
    read();
    system.addEventListener('change', read);
    page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  });
  onScopeDispose(() => {
    system.removeEventListener('change', read);
    page.disconnect();
  });
  return look;
}
