// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';
import { failToPut } from '@tests/support/failingPuts';
import { createPinia, setActivePinia } from 'pinia';
import { editions } from 'virtual:questionnaires';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, removeDatabase } from '@/storage/database';
import { useOrganiseStore } from '@/features/organise/organiseStore';
import { addDecision, changeField, undoDecision } from '@/features/organise/waveChanges';
import { loadWave } from '@/storage/waves';
import { aLevelResponse, keepWave } from './collection';

const open = async () => {
  const store = useOrganiseStore();
  await store.open('own', 'wave-1', editions, 'en');
  return store;
};
const sequence = async () => (await openDatabase('own')).saving.current.sequence;

beforeEach(() => setActivePinia(createPinia()));
afterEach(async () => {
  useOrganiseStore().close();
  await removeDatabase('own');
});

describe('files of a drop', () => {
  const a = aCollectedFile(aLevelResponse('XA', 3), { file: 'a.json', size: 10 });

  it('are kept in one durable change and shown when that is over', async () => {
    await keepWave(anInvitation());
    const store = await open();
    const before = await sequence();
    expect(await store.addFiles([a, aRefusedFile('x.json')])).toBe(2);
    expect(store.judged?.map(({ file, reason }) => [file, reason])).toEqual([
      ['a.json', 'ok'],
      ['x.json', 'not-json'],
    ]);
    expect(await sequence()).toBe(before + 1);
  });

  it('change nothing when they are dropped again', async () => {
    await keepWave(anInvitation(), [a]);
    const store = await open();
    await vi.waitFor(() => expect(store.files).toHaveLength(1));
    const before = await sequence();
    expect(await store.addFiles([a])).toBe(0);
    expect(await sequence()).toBe(before);
  });

  it('take the place of their own refusal once they are accepted', async () => {
    await keepWave(anInvitation(), [{ ...aRefusedFile('a.json', 'rule'), size: 10 }]);
    const store = await open();
    await vi.waitFor(() => expect(store.files).toHaveLength(1));
    expect(await store.addFiles([a])).toBe(1);
    await vi.waitFor(() => expect(store.judged?.map(({ file, reason }) => [file, reason])).toEqual([['a.json', 'ok']]));
  });
});

describe('a change', () => {
  it('is shown at once and stays when the database reports what it had before', async () => {
    await keepWave(anInvitation());
    const store = await open();
    const saved = store.change(changeField('note', 'typed'));
    expect(store.wave?.invitation.note).toBe('typed');
    expect(await saved).toBe(true);
    expect(store.wave?.invitation.note).toBe('typed');
  });

  it('to what is there already is no change', async () => {
    await keepWave(anInvitation({ note: 'typed' }));
    const store = await open();
    const before = await sequence();
    expect(await store.change(changeField('note', 'typed'))).toBe(true);
    expect(await sequence()).toBe(before);
  });
});

describe('a change that failed', () => {
  const decision = {
    kind: 'different-offices',
    responseId: '1'.repeat(32),
    checksum: 'sha256:1',
    code: 'XB-2',
    reason: 'two',
    at: '2027-03-02',
  } as const;
  const stored = async () => loadWave(await openDatabase('own'), 'wave-1');
  afterEach(() => vi.restoreAllMocks());

  /** The open wave after changes that found no way to the disk. */
  async function afterFailing(...changes: Parameters<Awaited<ReturnType<typeof open>>['change']>[0][]) {
    await keepWave(anInvitation());
    const store = await open();
    failToPut('ConstraintError');
    for (const change of changes) expect(await store.change(change)).toBe(false);
    vi.restoreAllMocks();
    return { store, saving: (await openDatabase('own')).saving };
  }

  it('is not saved when it is made once more without a way to the disk', async () => {
    const { store } = await afterFailing(changeField('note', 'first'));
    expect(await store.change(changeField('note', 'first'))).toBe(false);
  });

  it('is saved with the next one', async () => {
    const { store, saving } = await afterFailing(changeField('note', 'first'));
    expect(await store.change(changeField('privacy', 'second'))).toBe(true);
    expect((await stored())?.invitation).toMatchObject({ note: 'first', privacy: 'second' });
    expect(saving.current.state).toBe('saved');
  });

  it('does not come back over a later one of the same field', async () => {
    const { store, saving } = await afterFailing(changeField('note', 'first'));
    expect(await store.change(changeField('note', 'second'))).toBe(true);
    await saving.retry();
    expect((await stored())?.invitation.note).toBe('second');
    expect(store.wave?.invitation.note).toBe('second');
  });

  it('and was taken back stays taken back, whatever the database reports and when it is tried again', async () => {
    const { store, saving } = await afterFailing(addDecision(decision), undoDecision(decision));
    (await openDatabase('own')).refresh();
    await vi.waitFor(() => expect(store.files).toBeDefined());
    expect(store.wave?.decisions).toEqual([]);
    expect(await saving.retry()).toBe(true);
    await vi.waitFor(async () => expect((await stored())?.decisions).toEqual([]));
    expect(store.wave?.decisions).toEqual([]);
  });
});

it('a wave that was overtaken by the opening of another changes nothing', async () => {
  await keepWave(anInvitation());
  await keepWave(anInvitation({ wave: { ...anInvitation().wave, id: 'wave-2', title: 'Second' } }));
  const store = useOrganiseStore();
  const first = store.open('own', 'wave-1', editions, 'en');
  const second = store.open('own', 'wave-2', editions, 'en');
  expect(await Promise.all([first, second])).toEqual(['superseded', 'open']);
  expect(store.wave?.invitation.wave.title).toBe('Second');
});
