// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '@/ui/chosenFiles';
import FileDrop from '@/ui/FileDrop.vue';

/** A file that was chosen alone has no path below a folder. */
const aFile = (name: string) => Object.assign(new File([], name), { webkitRelativePath: '' });

const shown = (changes: { readonly multiple?: boolean; readonly chooseFolder?: string } = {}) =>
  mount(FileDrop, { props: { label: 'Drop files here', choose: 'Choose', testId: 'files', ...changes } });

async function choose(place: ReturnType<typeof shown>, files: readonly File[]): Promise<readonly string[]> {
  const input = place.get<HTMLInputElement>('[data-testid="files"]');
  Object.defineProperty(input.element, 'files', { value: files, configurable: true });
  await input.trigger('change');
  const handed = place.emitted<[readonly ChosenFile[]]>('files')?.at(-1)?.[0] ?? [];
  return handed.map(({ name }) => name);
}

describe('a place for files', () => {
  it('is a native input, whose files it hands on', async () => {
    expect(await choose(shown({ multiple: true }), [aFile('a'), aFile('b')])).toEqual(['a', 'b']);
  });

  it('hands on one file where one is wanted', async () => {
    expect(await choose(shown(), [aFile('a'), aFile('b')])).toEqual(['a']);
  });

  it('takes a folder where that is offered', () => {
    expect(shown().find('[webkitdirectory]').exists()).toBe(false);
    expect(shown({ chooseFolder: 'Choose a folder' }).get('[webkitdirectory]').attributes('data-testid')).toBe(
      'files-folder',
    );
  });
});
