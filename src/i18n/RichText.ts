import { h, type FunctionalComponent, type VNodeChild } from 'vue';
import { useTexts, type TextKey } from './texts';

interface RichTextProperties {
  readonly text: TextKey;
  /** Texts and numbers to fill in; foreign strings listed in `names` are isolated with `<bdi>`. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly names?: Readonly<Record<string, string>>;
}

const TAGS = ['b', 'em', 'code'] as const;

/** A message with emphasis (`<b>`, `<em>`, `<code>`) or foreign names in it, as elements and never as markup from a string. */
export const RichText: FunctionalComponent<RichTextProperties> = ({ text, values = {}, names = {} }) => {
  const { rich } = useTexts();
  const tags = Object.fromEntries(TAGS.map((tag) => [tag, (inside: VNodeChild[]) => h(tag, inside as never)]));
  const isolated = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, h('bdi', value)]));
  return rich(text, { ...tags, ...values, ...isolated });
};
RichText.props = ['text', 'values', 'names'];
