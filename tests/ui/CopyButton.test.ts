// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import CopyButton from '@/ui/CopyButton.vue';

const shown = () =>
  mount(CopyButton, { props: { text: 'the text', label: 'Copy', copied: 'Copied', failed: 'Not copied' } });

describe('a copy button', () => {
  it('says that it has copied the text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const button = shown();
    await button.trigger('click');
    await flushPromises();
    expect(write).toHaveBeenCalledWith('the text');
    expect(button.text()).toBe('Copied');
    expect(button.emitted('copied')).toHaveLength(1);
    await button.trigger('blur');
    expect(button.text()).toBe('Copy');
  });

  it('says when the browser does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const button = shown();
    await button.trigger('click');
    await flushPromises();
    expect(button.text()).toBe('Not copied');
    expect(button.emitted('copied')).toBeUndefined();
  });
});
