// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { durableChanges, openScreen, type Screen } from '@tests/features/assess/openScreen';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aResponse } from '@tests/support/aResponse';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
// The screens are there before the first test begins, whose time is limited.
import '@/features/organise/EmergingPage.vue';
import '@/features/organise/WaveFrame.vue';
import type { Response } from '@/domain/collection/response';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadWave } from '@/storage/waves';
import { keepWave } from './collection';

let screen: Screen;
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

const proposes = (office: string, ...proposals: readonly string[]): Response =>
  aResponse({ office, closing: { 'new-topic-proposals': proposals } });
const groups = async () => (await loadWave(await openDatabase('own'), 'wave-1'))?.proposalGroups ?? [];

async function openEmerging(responses: readonly Response[]): Promise<void> {
  await keepWave(
    anInvitation(),
    responses.map((response) => aCollectedFile(response)),
  );
  screen = await openScreen('/organise/wave-1/emerging');
}

const LONG = `Why ${'very '.repeat(60)}long`;
/** Three offices of three regions ask about testing, in other words; one about something else. */
const wave = [
  proposes('FR', 'How do we test seasonal adjustment?'),
  proposes('JP', 'how do we test seasonal adjustment'),
  proposes('CA', 'Comparing old and new results'),
  proposes('BR', LONG),
];

const choose = async (office: string) =>
  screen.page.get<HTMLInputElement>(`[data-testid="proposal"][data-office="${office}"]`).setValue(true);
const move = async (target?: string) => {
  if (target !== undefined) await (await screen.find('move-target')).setValue(target);
  await (await screen.find('move-proposals')).trigger('submit');
};
const inGroup = (number: number) =>
  screen.page
    .findAll(`[data-testid="group-${number}"] [data-testid="proposal"]`)
    .map((box) => box.attributes('data-office'));
const unmet = () =>
  screen.page.findAll('[data-testid="group-1"] [data-met="false"]').map((row) => row.attributes('data-condition'));

describe('proposals', () => {
  it('that are alike are suggested, and put together at one press, in one durable change', async () => {
    await openEmerging(wave);
    const suggestion = await screen.find('accept-suggestion');
    const before = await durableChanges();
    await suggestion.trigger('click');
    await vi.waitFor(() => expect(inGroup(1)).toEqual(['FR', 'JP']));
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect(screen.has('accept-suggestion')).toBe(false);
    expect(await groups()).toMatchObject([
      { title: '', speakers: [], proposals: ['FR/How do we test seasonal adjustment?', expect.any(String)] },
    ]);
  });

  it('are moved to a new group, to one that exists, and out of all', async () => {
    await openEmerging(wave);
    await screen.find('proposal');
    await choose('CA');
    await move();
    await vi.waitFor(() => expect(inGroup(1)).toEqual(['CA']));
    await choose('FR');
    await choose('BR');
    await move(`g ${(await groups())[0]?.id}`);
    await vi.waitFor(() => expect(inGroup(1)).toEqual(['CA', 'FR', 'BR']));
    await choose('CA');
    await move('none');
    await vi.waitFor(() => expect(inGroup(1)).toEqual(['FR', 'BR']));
    expect((await groups())[0]?.proposals).toHaveLength(2);
  });

  it('are dragged to a group by mouse, all chosen ones together', async () => {
    await openEmerging(wave);
    await (await screen.find('accept-suggestion')).trigger('click');
    await screen.find('group-1');
    await choose('CA');
    await choose('BR');
    const data = { setData: () => undefined, effectAllowed: '' };
    const drag = (element: Element, type: string) =>
      element.dispatchEvent(
        Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: data }),
      );
    const card = screen.page.get('[data-office="CA"]').element.closest('[data-card]');
    const place = (await screen.find('group-1')).element;
    if (!card) throw new Error('There is no card.');
    drag(card, 'dragstart');
    expect(drag(place, 'dragover')).toBe(false);
    drag(place, 'drop');
    await vi.waitFor(() => expect(inGroup(1)).toEqual(['FR', 'JP', 'CA', 'BR']));
  });
});

describe('a group', () => {
  it('becomes a topic by the rule, and says which condition is missing until then', async () => {
    await openEmerging(wave);
    await (await screen.find('accept-suggestion')).trigger('click');
    await vi.waitFor(() => expect(unmet()).toEqual(['offices']));
    expect((await screen.find('group-1')).attributes('data-promoted')).toBe('false');
    await choose('CA');
    await move(`g ${(await groups())[0]?.id}`);
    await vi.waitFor(() => expect(unmet()).toEqual([]));
    expect((await screen.find('group-1')).attributes('data-promoted')).toBe('true');
    await (await screen.find('group-1-title')).setValue('Testing');
    await (await screen.find('group-1-title')).trigger('change');
    await vi.waitFor(() => expect(screen.page.get('h1').text()).toBe('One topic emerges: Testing'));
  });

  it('has speakers as the organiser found out, never a score', async () => {
    await openEmerging(wave);
    await (await screen.find('accept-suggestion')).trigger('click');
    await (await screen.find('group-1-speaker')).setValue('BR');
    await vi.waitFor(async () => expect((await groups())[0]?.speakers).toEqual(['BR']));
    expect((await screen.find('group-1')).text()).toContain('Could speak: 1 of 3 wanted');
    expect((await screen.find('group-1')).html()).not.toContain('data-value');
  });

  it('can be dissolved; its proposals stay', async () => {
    await openEmerging(wave);
    await (await screen.find('accept-suggestion')).trigger('click');
    await (await screen.find('remove-group-1')).trigger('click');
    await vi.waitFor(async () => expect(await groups()).toEqual([]));
    await vi.waitFor(() => expect(screen.page.findAll('[data-testid="proposal"]')).toHaveLength(4));
  });
});

test('a wave without responses, and one without proposals, say what will be here', async () => {
  await openEmerging([]);
  await vi.waitFor(() => expect(screen.page.get('h1').text()).toBe('No proposals yet'));
  expect(screen.page.text()).toContain('as soon as responses are accepted');
});
