// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { h } from 'vue';
import LongList from '@/ui/LongList.vue';

function shown(items: readonly number[]) {
  return mount(LongList<number>, {
    props: { items, few: 2, more: (left: number) => `${left} more` },
    slots: { default: ({ items: some }: { items: readonly number[] }) => some.map((item) => h('i', item)) },
  });
}

it('shows a few, and twice as many at each press, until all are there', async () => {
  const list = shown([1, 2, 3, 4, 5]);
  const button = () => list.find('[data-testid="show-more"]');
  expect(list.findAll('i').map((item) => item.text())).toEqual(['1', '2']);
  expect(button().text()).toBe('3 more');
  await button().trigger('click');
  expect(list.findAll('i')).toHaveLength(4);
  await button().trigger('click');
  expect(list.findAll('i')).toHaveLength(5);
  expect(button().exists()).toBe(false);
});

it('has no button when there are few', () => {
  expect(shown([1, 2]).find('[data-testid="show-more"]').exists()).toBe(false);
});
