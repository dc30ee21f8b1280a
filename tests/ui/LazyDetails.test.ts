// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import LazyDetails from '@/ui/LazyDetails.vue';

it('a fold makes its content when it is opened, and keeps it when it is closed again', async () => {
  const fold = mount(LazyDetails, { props: { title: 'More' }, slots: { default: 'the content' } });
  const details = fold.get<HTMLDetailsElement>('details');
  const toggle = async (open: boolean) => {
    details.element.open = open;
    await details.trigger('toggle');
  };
  expect(fold.text()).toBe('More');
  await toggle(true);
  expect(fold.text()).toContain('the content');
  await toggle(false);
  expect(fold.text()).toContain('the content');
});
