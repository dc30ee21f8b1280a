// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { unsavedEntries } from '@/storage/unsavedEntries';
import { durableChanges, openScreen, stored, type Screen } from './openScreen';

const TOPIC = '/assess/assessment-1/topic/strategy';
const ITEM = 'item-strategy-mandate';
let screen: Screen;

async function keep(changes: Parameters<typeof anAssessment>[0] = {}): Promise<void> {
  await saveNewAssessment(await openDatabase('own'), anAssessment(changes));
}

async function press(key: string, testId: string): Promise<void> {
  const field = await screen.find<HTMLElement>(testId);
  field.element.focus();
  await field.trigger('keydown', { key });
}

beforeEach(() => keep());
afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  localStorage.clear();
});

describe('an item', () => {
  it('is answered with one durable change for one click on a level', async () => {
    screen = await openScreen(TOPIC);
    const before = await durableChanges();
    await (await screen.find(`${ITEM}-level-3`)).setValue(true);
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect((await stored('assessment-1'))?.answers).toEqual({ 'strategy-mandate': { code: 'level', level: 3 } });
  });

  it('asks for the reason when it is not applicable, which may stay open', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find(`${ITEM}-not-applicable`)).setValue(true);
    await screen.find(`${ITEM}-reason`);
    expect((await stored('assessment-1'))?.answers['strategy-mandate']).toEqual({
      code: 'not-applicable',
      reason: null,
    });
    await (await screen.find(`${ITEM}-reason-legally-impossible`)).setValue(true);
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.answers['strategy-mandate']).toEqual({
        code: 'not-applicable',
        reason: 'legally-impossible',
      }),
    );
  });

  it('has its answer cleared, with the focus still inside', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find(`${ITEM}-dont-know`)).setValue(true);
    await (await screen.find(`${ITEM}-clear`)).trigger('click');
    await vi.waitFor(() => expect(document.activeElement?.closest(`#${ITEM}`)).not.toBeNull());
    expect(screen.has(`${ITEM}-clear`)).toBe(false);
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.answers).toEqual({}));
  });

  it('keeps a note when its field is left, with one durable change', async () => {
    screen = await openScreen(TOPIC);
    const before = await durableChanges();
    const note = await screen.find(`${ITEM}-note`);
    await note.setValue('Plan of 2026');
    await note.trigger('change');
    await note.trigger('blur');
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect((await stored('assessment-1'))?.notes).toEqual({ 'strategy-mandate': 'Plan of 2026' });
  });

  it('keeps what is being typed when the screen is left', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find(`${ITEM}-note`)).setValue('half a sen');
    await screen.goTo('/assess/assessment-1/topic/skills');
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.notes).toEqual({ 'strategy-mandate': 'half a sen' }),
    );
  });

  it('keeps what is being typed when another assessment is opened, and keeps it where it was typed', async () => {
    await keep({ id: 'assessment-2' });
    screen = await openScreen(TOPIC);
    await (await screen.find(`${ITEM}-note`)).setValue('half a sen');
    await screen.goTo('/assess/assessment-2/topic/strategy');
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.notes).toEqual({ 'strategy-mandate': 'half a sen' }),
    );
    expect((await stored('assessment-2'))?.notes).toEqual({});
  });

  it('has what is being typed when the page is closed saved at the next opening', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find(`${ITEM}-note`)).setValue('half a sen');
    window.dispatchEvent(new Event('pagehide'));
    expect(unsavedEntries('own')).toMatchObject([{ entry: { path: 'note/strategy-mandate', value: 'half a sen' } }]);
  });

  it('counts a note in characters as people see code points, and takes no more than its maximum', async () => {
    screen = await openScreen(TOPIC);
    const note = await screen.find<HTMLTextAreaElement>(`${ITEM}-note`);
    await note.setValue('🗺'.repeat(301));
    expect([...note.element.value]).toHaveLength(300);
  });
});

describe('single keys inside an item', () => {
  it('choose a level and take the focus along', async () => {
    screen = await openScreen(TOPIC);
    await press('4', `${ITEM}-level-1`);
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-testid')).toBe(`${ITEM}-level-4`));
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.answers['strategy-mandate']).toEqual({ code: 'level', level: 4 }),
    );
  });

  it('choose the two answers that are no level', async () => {
    screen = await openScreen(TOPIC);
    await press('d', `${ITEM}-level-1`);
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.answers['strategy-mandate']).toEqual({ code: 'dont-know' }),
    );
    await press('n', `${ITEM}-level-1`);
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.answers['strategy-mandate']).toMatchObject({ code: 'not-applicable' }),
    );
  });

  it('move to the next item and back', async () => {
    screen = await openScreen(TOPIC);
    await press('j', `${ITEM}-level-1`);
    expect(document.activeElement?.closest('fieldset')?.id).toBe('item-strategy-roadmap');
    await press('k', 'item-strategy-roadmap-level-1');
    expect(document.activeElement?.closest('fieldset')?.id).toBe(ITEM);
  });

  it('do nothing while a note is being written', async () => {
    screen = await openScreen(TOPIC);
    const before = await durableChanges();
    await press('3', `${ITEM}-note`);
    expect(await durableChanges()).toBe(before);
  });

  it('do nothing together with a key that the browser needs', async () => {
    screen = await openScreen(TOPIC);
    const field = await screen.find(`${ITEM}-level-1`);
    await field.trigger('keydown', { key: 'd', ctrlKey: true });
    expect((await stored('assessment-1'))?.answers).toEqual({});
  });

  it('do nothing outside of items', async () => {
    screen = await openScreen(TOPIC);
    await press('3', 'target-strategy-1');
    expect((await stored('assessment-1'))?.answers).toEqual({});
  });

  it('are listed in a dialog and can be switched off for good', async () => {
    screen = await openScreen(TOPIC);
    await press('?', `${ITEM}-level-1`);
    await (await screen.find('keys-enabled')).setValue(false);
    screen.close();
    screen = await openScreen(TOPIC);
    await press('3', `${ITEM}-level-1`);
    expect((await stored('assessment-1'))?.answers).toEqual({});
  });
});

describe('the questions about a topic', () => {
  it('are kept under the topic', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find('target-strategy-4')).setValue(true);
    await (await screen.find('interest-strategy-0')).setValue(true);
    await vi.waitFor(async () =>
      expect((await stored('assessment-1'))?.topics).toEqual({
        strategy: { 'target-level': 4, 'workshop-interest': 0 },
      }),
    );
  });

  it('ask for a title only when there is something to share', async () => {
    screen = await openScreen(TOPIC);
    await (await screen.find('topic-strategy-willing-to-share-talk')).setValue(true);
    await screen.find('topic-strategy-share-title');
    await (await screen.find('topic-strategy-willing-to-share-none')).setValue(true);
    await vi.waitFor(() => expect(screen.has('topic-strategy-share-title')).toBe(false));
    expect((await stored('assessment-1'))?.topics).toEqual({ strategy: { 'willing-to-share': ['none'] } });
  });

  it('refuse a fourth barrier and say why', async () => {
    screen = await openScreen(TOPIC);
    for (const barrier of ['no-time', 'no-budget', 'skills-gap'])
      await (await screen.find(`topic-strategy-barriers-${barrier}`)).setValue(true);
    const fourth = await screen.find<HTMLInputElement>('topic-strategy-barriers-other');
    await fourth.setValue(true);
    expect(fourth.element.checked).toBe(false);
    expect((await screen.find('topic-strategy-barriers')).text()).toContain('You can choose up to 3.');
  });

  it('are folded unless somebody filled them in', async () => {
    screen = await openScreen(TOPIC);
    expect((await screen.find<HTMLDetailsElement>('more-strategy')).element.open).toBe(false);
    screen.close();
    await removeDatabase('own');
    await keep({ topics: { strategy: { 'lesson-learned': 'Begin small.' } } });
    screen = await openScreen(TOPIC);
    expect((await screen.find<HTMLDetailsElement>('more-strategy')).element.open).toBe(true);
  });
});

describe('a topic that the organiser added', () => {
  beforeEach(async () => {
    await removeDatabase('own');
    const extraTopics = [{ id: 'metadata', title: 'Metadata', description: 'Describing data' }];
    await keep({ invitation: anInvitation({ extraTopics }) });
  });

  it('has a place on the way, without items and without a target', async () => {
    screen = await openScreen('/assess/assessment-1/topic/metadata');
    expect((await screen.find('topic-link-metadata')).attributes('aria-current')).toBe('step');
    await screen.find('interest-metadata-2');
    expect(screen.has('target-metadata-1')).toBe(false);
    expect(screen.page.find('[data-item]').exists()).toBe(false);
  });
});

it('an address with a fragment puts the focus on that item', async () => {
  screen = await openScreen(`${TOPIC}#item-strategy-policy`);
  await screen.find('item-strategy-policy');
  await vi.waitFor(() => expect(document.activeElement?.closest('fieldset')?.id).toBe('item-strategy-policy'));
});

it('a topic that the questionnaire does not have is said to be missing', async () => {
  screen = await openScreen('/assess/assessment-1/topic/cooking');
  await vi.waitFor(() => expect(screen.page.text()).toContain('This topic is not part of the assessment'));
});
