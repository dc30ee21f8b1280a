// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { openScreen, type Screen } from '@tests/features/assess/openScreen';
import { anInvitation } from '@tests/support/anInvitation';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invitation } from '@/domain/collection/invitation';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { parseWaveFile } from '@/exchange/wave/parseWaveFile';
import { loadUnsaved } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { loadWave } from '@/storage/waves';
import { keepWave } from './collection';

let screen: Screen;
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  await removeDatabase('demo');
});

const waveIn = async (id: string, space: Space = 'own') => loadWave(await openDatabase(space), id);
const wavesIn = async (space: Space = 'own') => (await openDatabase(space)).tables.waves.toArray();

async function choose(bytes: BlobPart): Promise<void> {
  const input = await screen.find<HTMLInputElement>('open-invitation');
  const file = Object.assign(new File([bytes], 'x.invitation.json'), { webkitRelativePath: '' });
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true });
  await input.trigger('change');
}

const demonstration = (): Invitation =>
  anInvitation({ wave: { ...anInvitation().wave, id: 'demo-2027', title: 'Demonstration' } });

describe('the waves of a device', () => {
  it('begin with three steps when there are none', async () => {
    screen = await openScreen('/organise');
    await screen.find('create-wave');
    expect(screen.page.findAll('ol > li')).toHaveLength(3);
  });

  it('are made from a title, which gives the id, and opened at once', async () => {
    screen = await openScreen('/organise');
    await (await screen.find('wave-title')).setValue('Activity 2027');
    await (await screen.find('create-wave')).trigger('click');
    const id = await screen.find<HTMLInputElement>('wave-id');
    expect(id.element.value).toMatch(/^activity-2027-[0-9a-z]{6}$/);
    expect(screen.router.currentRoute.value.params).toMatchObject({ waveId: id.element.value });
    expect((await waveIn(id.element.value))?.invitation.wave).toMatchObject({
      title: 'Activity 2027',
      from: `${new Date().getFullYear() + 1}-01`,
      to: `${new Date().getFullYear() + 1}-12`,
    });
  });

  it('get their id when they get their title, if they were made without one', async () => {
    screen = await openScreen('/organise');
    await (await screen.find('create-wave')).trigger('click');
    const title = await screen.find<HTMLInputElement>('wave-title');
    await vi.waitFor(() => expect(screen.router.currentRoute.value.name).toBe('wave'));
    expect(screen.router.currentRoute.value.params).toMatchObject({ waveId: expect.stringMatching(/^wave-\w{6}$/) });
    const field = await screen.find<HTMLInputElement>('wave-title');
    await field.setValue('Activity 2027');
    await field.trigger('change');
    await vi.waitFor(() =>
      expect(screen.router.currentRoute.value.params).toMatchObject({
        waveId: expect.stringMatching(/^activity-2027-\w{6}$/),
      }),
    );
    expect((await wavesIn()).map(({ invitation }) => invitation.wave.title)).toEqual(['Activity 2027']);
    expect(title).toBeDefined();
  });

  it('are deleted after a question, with their files', async () => {
    await keepWave(anInvitation());
    screen = await openScreen('/organise');
    await screen.find('open-wave');
    await (await screen.find('remove-wave')).trigger('click');
    expect(await waveIn('wave-1')).toBeDefined();
    await (await screen.find('remove-wave-confirm')).trigger('click');
    await vi.waitFor(async () => expect(await waveIn('wave-1')).toBeUndefined());
    await vi.waitFor(() => expect(screen.has('open-wave')).toBe(false));
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('a backup of a wave', () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => `blob:${saved.push(content as Blob)}`);
  });
  afterEach(() => vi.restoreAllMocks());

  it('holds its collection and is offered before the wave is deleted', async () => {
    await keepWave(anInvitation(), [aCollectedFile(aResponse({ office: 'XB' }))]);
    screen = await openScreen('/organise');
    await (await screen.find('remove-wave')).trigger('click');
    await screen.find('remove-wave-confirm');
    await screen.page.get('dialog [data-testid="backup"]').trigger('click');
    await vi.waitFor(() => expect(screen.page.get('dialog').text()).toContain('Handed to the browser as wave-1-'), {
      timeout: 5000,
    });
    const bytes = new Uint8Array(await (saved[0] as Blob).arrayBuffer());
    expect(await parseWaveFile(bytes, [aQuestionnaire()])).toMatchObject({
      wave: { files: [{ officeCode: 'XB', reason: 'ok' }] },
    });
    expect(await loadUnsaved(await openDatabase('own'), 'wave', 'wave-1')).toMatchObject({ changes: 0 });
  });
});

describe('an invitation that is opened', () => {
  it('recreates its wave, which counts as saved already', async () => {
    const invitation = anInvitation({ note: 'Welcome', offices: [{ code: 'XB', name: 'Office B' }] });
    screen = await openScreen('/organise');
    await choose(await serialiseInvitation(invitation));
    await vi.waitFor(async () => expect(await waveIn('wave-1')).toMatchObject({ invitation }));
    expect((await waveIn('wave-1'))?.savedInvitation).toEqual(invitation);
    expect((await screen.find<HTMLTextAreaElement>('wave-offices')).element.value).toBe('XB; Office B');
  });

  it('leaves a wave that is there already as it is', async () => {
    await keepWave(anInvitation({ note: 'Here' }));
    screen = await openScreen('/organise');
    await choose(await serialiseInvitation(anInvitation({ note: 'Elsewhere' })));
    await vi.waitFor(() => expect(screen.page.text()).toContain('on this device already'));
    expect((await waveIn('wave-1'))?.invitation.note).toBe('Here');
  });

  it('is refused with a sentence when it is none', async () => {
    screen = await openScreen('/organise');
    await choose('{"format":"waymark/benchmark","version":1}');
    await vi.waitFor(() => expect(screen.page.text()).toContain('It is a benchmark, not a response.'));
    expect(await wavesIn()).toEqual([]);
  });

  it('of the demonstration is refused outside of it', async () => {
    screen = await openScreen('/organise');
    await choose(await serialiseInvitation(demonstration()));
    await vi.waitFor(() => expect(screen.page.text()).toContain('belongs to the demonstration'));
    expect(await wavesIn()).toEqual([]);
  });

  it('of a real wave is refused in the demonstration, and the demonstration’s own is not', async () => {
    screen = await openScreen('/demo/organise');
    await choose(await serialiseInvitation(anInvitation()));
    await vi.waitFor(() => expect(screen.page.text()).toContain('invitation of a real wave'));
    await choose(await serialiseInvitation(demonstration()));
    await vi.waitFor(async () => expect(await waveIn('demo-2027', 'demo')).toBeDefined());
    expect(await wavesIn('own')).toEqual([]);
  });
});
