// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { durableChanges, openScreen, type Screen } from '@tests/features/assess/openScreen';
import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadWave } from '@/storage/waves';
import { aLevelResponse, keepWave, twoOfOneOffice } from './collection';

let screen: Screen;
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

const offices = ['XA', 'XB', 'XC'].map((code) => ({ code, name: `Office ${code}` }));
const decisions = async () => (await loadWave(await openDatabase('own'), 'wave-1'))?.decisions ?? [];
const reasons = () =>
  screen.page
    .findAll('[data-testid="collect-row"]')
    .map((row) => [row.attributes('data-file'), row.attributes('data-reason')]);
const summary = async () => (await screen.find('collect-summary')).attributes();

async function openCollection(): Promise<void> {
  const accepted = aCollectedFile(aLevelResponse('XA', 3), { file: 'a.response.json' });
  await keepWave(anInvitation({ offices }), [accepted, ...twoOfOneOffice(), aRefusedFile('x.json', 'not-utf8')]);
  screen = await openScreen('/organise/wave-1/collect');
  await screen.find('collect-row');
}

describe('the files of a wave', () => {
  it('are listed with their verdicts and counted', async () => {
    await openCollection();
    expect(reasons()).toEqual([
      ['a.response.json', 'ok'],
      ['b-first.response.json', 'conflict'],
      ['b-second.response.json', 'conflict'],
      ['x.json', 'not-utf8'],
    ]);
    expect(await summary()).toMatchObject({
      'data-state': 'idle',
      'data-total': '4',
      'data-done': '4',
      'data-ok': '1',
    });
    expect((await screen.find('collect-summary')).text()).toBe('1 accepted, 1 to decide, and 1 refused');
  });

  it('are shown by their state', async () => {
    await openCollection();
    await (await screen.find('collect-filter')).setValue('refused');
    expect(reasons()).toEqual([['x.json', 'not-utf8']]);
  });

  it('tell who does not count yet, and why', async () => {
    await openCollection();
    expect((await screen.find('waiting')).text()).toMatch(/XB.*wait for your decision.*XC/s);
  });

  it('of more than 500 stand on several pages', async () => {
    const files = Array.from({ length: 501 }, (_, index) => aRefusedFile(`${String(index).padStart(3, '0')}.json`));
    await keepWave(anInvitation(), files);
    screen = await openScreen('/organise/wave-1/collect');
    await screen.find('collect-row');
    const names = () => reasons().map(([name]) => name);
    await vi.waitFor(() => expect(names()).toHaveLength(100), { timeout: 10_000 });
    await (await screen.find('collect-next')).trigger('click');
    await vi.waitFor(() => expect(names()).toHaveLength(100));
    expect([names()[0], names().at(-1)]).toEqual(['100.json', '199.json']);
  });

  it('say how to begin when there are none', async () => {
    await keepWave(anInvitation());
    screen = await openScreen('/organise/wave-1/collect');
    expect(await summary()).toMatchObject({ 'data-state': 'idle', 'data-total': '0', 'data-ok': '0' });
    expect(screen.has('collect-row')).toBe(false);
  });
});

describe('a conflict', () => {
  const decide = async () => (await screen.find('conflict-decide')).trigger('click');
  const isBlocked = async () => (await screen.find<HTMLButtonElement>('conflict-decide')).element.disabled;

  it('is decided by choosing a file, with a reason, in one durable change', async () => {
    await openCollection();
    await screen.page.get('[data-testid="conflict-choose"][data-file="b-second.response.json"]').setValue(true);
    expect(await isBlocked()).toBe(true);
    await (await screen.find('conflict-reason')).setValue('confirmed by mail');
    const before = await durableChanges();
    await decide();
    await vi.waitFor(() =>
      expect(reasons().slice(1, 3)).toEqual([
        ['b-first.response.json', 'conflict'],
        ['b-second.response.json', 'ok'],
      ]),
    );
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect(await summary()).toMatchObject({ 'data-ok': '2' });
    expect(screen.has('conflict')).toBe(false);
    expect(await decisions()).toMatchObject([{ kind: 'choose', reason: 'confirmed by mail' }]);
  });

  it('is decided as different offices, one of which gets a code that is free', async () => {
    await openCollection();
    await (await screen.find('conflict-different')).setValue(true);
    await (await screen.find('conflict-reason')).setValue('two producers');
    await (await screen.find('conflict-code')).setValue('XA');
    expect(await isBlocked()).toBe(true);
    expect(screen.page.text()).toContain('A response of XA counts already');
    await (await screen.find('conflict-code')).setValue('xc');
    await decide();
    await vi.waitFor(() => expect(reasons().map(([, reason]) => reason)).toEqual(['ok', 'ok', 'ok', 'not-utf8']));
    expect(await decisions()).toMatchObject([{ kind: 'different-offices', code: 'XC', reason: 'two producers' }]);
  });

  it('comes back when the decision is undone', async () => {
    await openCollection();
    await screen.page.get('[data-testid="conflict-choose"]').setValue(true);
    await (await screen.find('conflict-reason')).setValue('confirmed by mail');
    await decide();
    await (await screen.find('undo-decision')).trigger('click');
    await screen.find('conflict');
    await vi.waitFor(async () => expect(await decisions()).toEqual([]));
    expect(screen.has('decision')).toBe(false);
  });
});
