// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import ConfirmDialog from '@/ui/ConfirmDialog.vue';

const asked = () =>
  mount(ConfirmDialog, {
    props: { open: true, title: 'Delete it?', confirm: 'Delete', cancel: 'Cancel', danger: true, testId: 'yes' },
    slots: { default: 'This cannot be undone.' },
    attachTo: document.body,
  });

describe('a question', () => {
  it('is a modal dialog that says what happens', () => {
    const dialog = asked();
    expect(dialog.get('dialog').element.open).toBe(true);
    expect(dialog.text()).toContain('This cannot be undone.');
    dialog.unmount();
  });

  it('does it when it is confirmed, and closes', async () => {
    const dialog = asked();
    await dialog.get('[data-testid="yes"]').trigger('click');
    expect(dialog.emitted('confirm')).toHaveLength(1);
    expect(dialog.emitted('update:open')).toEqual([[false]]);
    dialog.unmount();
  });

  it('does nothing when it is cancelled', async () => {
    const dialog = asked();
    await dialog.findAll('button')[1]?.trigger('click');
    expect(dialog.emitted('confirm')).toBeUndefined();
    expect(dialog.emitted('update:open')).toEqual([[false]]);
    dialog.unmount();
  });
});
