// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { durableChanges, openScreen, type Screen } from '@tests/features/assess/openScreen';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newInvitation } from '@/domain/collection/newInvitation';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadWave, saveWave } from '@/storage/waves';
import { keepWave } from './collection';

let screen: Screen;
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

const stored = async () => loadWave(await openDatabase('own'), 'wave-1');
/** Types without leaving the field; setValue leaves it. */
async function keepTyping(field: string, value: string): Promise<void> {
  const input = await screen.find<HTMLInputElement>(`wave-${field}`);
  input.element.value = value;
  await input.trigger('input');
}
const type = async (field: string, value: string) => (await screen.find(`wave-${field}`)).setValue(value);

async function openEmpty(): Promise<void> {
  const { questionnaire } = anInvitation();
  await keepWave(newInvitation({ id: 'wave-1', title: 'First wave', questionnaire, year: 2027 }));
  screen = await openScreen('/organise/wave-1');
}

describe('the fields of a wave', () => {
  it('are saved as they are typed, one durable change each', async () => {
    await openEmpty();
    await screen.find('wave-title');
    const before = await durableChanges();
    await type('title', 'Activity 2027');
    await type('organiser-name', 'Secretariat');
    await type('deadline', '2027-02-28');
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 3));
    expect((await stored())?.invitation).toMatchObject({
      wave: { title: 'Activity 2027', deadline: '2027-02-28' },
      organiser: { name: 'Secretariat' },
    });
  });

  it('follow what another window saves', async () => {
    await openEmpty();
    const note = await screen.find<HTMLTextAreaElement>('wave-note');
    await saveWave(await openDatabase('own'), 'wave-1', (wave) => ({
      ...wave,
      invitation: { ...wave.invitation, note: 'from elsewhere' },
    }));
    await vi.waitFor(() => expect(note.element.value).toBe('from elsewhere'));
  });

  it('keep a list of offices as it was typed, and invite those of the lines that can be read', async () => {
    await openEmpty();
    await type('offices', 'xb ;Office B\nOffice C');
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({
        officesText: 'xb ;Office B\nOffice C',
        invitation: { offices: [{ code: 'XB', name: 'Office B' }] },
      }),
    );
    expect(screen.page.text()).toContain('Line 2');
  });
});

describe('a topic of one’s own', () => {
  const topics = async () => (await stored())?.invitation.extraTopics;

  it('gets its id from the title that was typed first, and keeps it', async () => {
    await openEmpty();
    await keepTyping('extra-1-title', 'AI');
    await keepTyping('extra-1-title', 'AI assistants');
    await (await screen.find('wave-extra-1-title')).trigger('change');
    await type('extra-1-title', 'Assistants for code');
    await vi.waitFor(async () =>
      expect(await topics()).toEqual([{ id: 'ai-assistants', title: 'Assistants for code', description: '' }]),
    );
  });

  it('never gets the id of a topic of the questionnaire, nor that of the other one', async () => {
    await openEmpty();
    await type('extra-1-title', 'Strategy');
    await type('extra-2-title', 'Strategy');
    await vi.waitFor(async () => expect((await topics())?.map(({ id }) => id)).toEqual(['strategy-2', 'strategy-3']));
  });

  it('takes a description that was typed before the title', async () => {
    await openEmpty();
    await type('extra-1-description', 'What it is about');
    await type('extra-1-title', 'AI');
    await vi.waitFor(async () =>
      expect(await topics()).toEqual([{ id: 'ai', title: 'AI', description: 'What it is about' }]),
    );
  });

  it('is gone when both of its fields are left empty', async () => {
    await openEmpty();
    await type('extra-1-title', 'AI');
    await keepTyping('extra-1-title', '');
    expect(screen.page.text()).toContain('a title for your own topic');
    await (await screen.find('wave-extra-1-title')).trigger('change');
    await vi.waitFor(async () => expect(await topics()).toEqual([]));
  });
});

describe('the invitation', () => {
  const disabled = async () => (await screen.find<HTMLButtonElement>('save-invitation')).element.disabled;

  it('can be saved when nothing is missing, and says what is', async () => {
    await openEmpty();
    expect(await disabled()).toBe(true);
    expect(screen.page.text()).toContain('the organiser’s name');
    expect(screen.has('invitation-link')).toBe(false);
    await type('organiser-name', 'Secretariat');
    await type('organiser-address', 'secretariat@example.org');
    expect(await disabled()).toBe(false);
    await vi.waitFor(async () =>
      expect((await screen.find('invitation-link')).attributes('href')).toContain('#/invitation/'),
    );
  });

  it('says after it was saved whether it has changed since, and whether only offices have', async () => {
    await keepWave(anInvitation());
    screen = await openScreen('/organise/wave-1');
    await (await screen.find('save-invitation')).trigger('click');
    await vi.waitFor(() => expect(screen.page.text()).toContain('unchanged since'));
    expect((await stored())?.savedInvitation).toEqual(anInvitation());
    await type('offices', 'XB; Office B');
    expect(screen.page.text()).toContain('Only the list of offices changed');
    await type('note', 'Welcome');
    expect(screen.page.text()).toContain('Changed since you saved it');
  });
});

describe('a wave that cannot be opened', () => {
  it('says so when it is not on this device', async () => {
    screen = await openScreen('/organise/nowhere');
    await vi.waitFor(() => expect(screen.page.text()).toContain('not on this device'));
  });

  it('says so when its questionnaire is not built in', async () => {
    const { questionnaire } = anInvitation();
    await keepWave(anInvitation({ questionnaire: { ...questionnaire, hash: `sha256:${'0'.repeat(64)}` } }));
    screen = await openScreen('/organise/wave-1');
    await vi.waitFor(() => expect(screen.page.text()).toContain('this version does not have'));
  });

  it('says so when it is deleted in another window', async () => {
    await keepWave(anInvitation());
    screen = await openScreen('/organise/wave-1');
    await screen.find('wave-title');
    await (await openDatabase('own')).tables.waves.delete('wave-1');
    await vi.waitFor(() => expect(screen.page.text()).toContain('not on this device'));
  });
});
