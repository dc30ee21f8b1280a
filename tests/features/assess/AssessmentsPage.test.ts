// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import type { DOMWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/domain/assessment/assessment';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { serialiseAssessment } from '@/exchange/assessment/serialiseAssessment';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { toResponse } from '@/exchange/response/toResponse';
import { loadAssessments, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { loadUnsaved } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { durableChanges, openScreen, type Screen } from './openScreen';

let screen: Screen;

const keep = async (changes: Parameters<typeof anAssessment>[0] = {}) =>
  saveNewAssessment(await openDatabase('own'), anAssessment(changes));
const all = async (space: Space = 'own') =>
  (await loadAssessments(await openDatabase(space))).map(({ assessment }) => assessment);

/** What the browser does when a person chooses a file. */
async function choose(testId: string, name: string, content: BlobPart): Promise<void> {
  const input: DOMWrapper<HTMLInputElement> = await screen.find(testId);
  Object.defineProperty(input.element, 'files', { value: [new File([content], name)], configurable: true });
  await input.trigger('change');
}

const offered = async () => (await screen.find('offer')).attributes('data-kind');
const at = (name: string) => vi.waitFor(() => expect(screen.router.currentRoute.value.name).toBe(name));

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  await removeDatabase('demo');
});

describe('the list of assessments', () => {
  it('says what will be here while there is none', async () => {
    screen = await openScreen('/assess');
    await vi.waitFor(() => expect(screen.page.text()).toContain('No assessment yet.'));
  });

  it('shows how far an assessment is, and leads on to it', async () => {
    await keep({
      office: { code: null, name: 'Office of Examplia', country: null },
      answers: { 'strategy-mandate': { code: 'dont-know' } },
    });
    screen = await openScreen('/assess');
    const link = await screen.find('continue-assessment');
    expect(screen.page.text()).toContain('Office of Examplia');
    expect(screen.page.text()).toContain('1 of 42 answered');
    expect(link.attributes('href')).toBe('#/assess/assessment-1');
  });

  it('begins an assessment with one durable change', async () => {
    screen = await openScreen('/assess');
    const before = await durableChanges();
    await (await screen.find('start-assessment')).trigger('click');
    await at('start');
    expect(await durableChanges()).toBe(before + 1);
    expect(await all()).toHaveLength(1);
  });

  it('deletes an assessment only after a question', async () => {
    await keep();
    screen = await openScreen('/assess');
    await (await screen.find('delete-assessment')).trigger('click');
    await screen.find('confirm-delete');
    expect(await all()).toHaveLength(1);
    const before = await durableChanges();
    await (await screen.find('confirm-delete')).trigger('click');
    await vi.waitFor(async () => expect(await all()).toHaveLength(0));
    expect(await durableChanges()).toBe(before + 1);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('list-title'));
  });
});

describe('a backup of an assessment', () => {
  /** The last file that was handed to the download. */
  const saved: File[] = [];
  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      saved.push(new File([content as Blob], 'saved'));
      return 'blob:saved';
    });
  });
  afterEach(() => vi.restoreAllMocks());
  const bytes = async () => new Uint8Array(await (saved.at(-1) as File).arrayBuffer());

  it('is what is in the database, and the device remembers it', async () => {
    await keep({ answers: { 'strategy-mandate': { code: 'level', level: 2 } } });
    screen = await openScreen('/assess');
    const before = await durableChanges();
    await (await screen.find('backup')).trigger('click');
    await screen.find('check-backup');
    const read = await parseAssessmentFile(await bytes(), [aQuestionnaire()]);
    expect(read).toMatchObject({ assessment: { answers: { 'strategy-mandate': { level: 2 } } }, history: [] });
    expect(await loadUnsaved(await openDatabase('own'), 'assessment', 'assessment-1')).toMatchObject({ changes: 0 });
    expect(await durableChanges()).toBe(before);
  });

  it('is opened again and compared with what is here', async () => {
    await keep();
    screen = await openScreen('/assess');
    await (await screen.find('backup')).trigger('click');
    await screen.find('check-backup');
    await choose('check-backup', 'saved', await bytes());
    await vi.waitFor(() => expect(screen.page.text()).toContain('It holds exactly what is on this device now.'), {
      timeout: 5000,
    });
    const changed: Entry = { path: 'note/skills-map', value: 'Later', at: '2027-02-02T09:00:00.000Z' };
    await saveEntry(await openDatabase('own'), 'assessment-1', changed);
    await choose('check-backup', 'saved', await bytes());
    await vi.waitFor(() => expect(screen.page.text()).toContain('something was changed on this device since'), {
      timeout: 5000,
    });
  });

  it('is offered before it is deleted', async () => {
    await keep();
    screen = await openScreen('/assess');
    await (await screen.find('delete-assessment')).trigger('click');
    await screen.find('confirm-delete');
    await screen.page.get('dialog [data-testid="backup"]').trigger('click');
    await vi.waitFor(() => expect(screen.page.get('dialog').text()).toContain('Handed to the browser as assessment-'), {
      timeout: 5000,
    });
    expect(await all()).toHaveLength(1);
  });
});

describe('opening an invitation file', () => {
  const open = async (invitation = anInvitation()) =>
    choose('open-invitation-file', 'wave-1.invitation.json', await serialiseInvitation(invitation));

  it('begins an assessment of its wave', async () => {
    screen = await openScreen('/assess');
    await open(anInvitation({ offices: [{ code: 'XA', name: 'Office of Examplia' }] }));
    await at('start');
    const [assessment] = await all();
    expect(assessment).toMatchObject({ invitation: { wave: { id: 'wave-1' } }, office: { code: 'XA' } });
  });

  it('goes on with the assessment of the same wave', async () => {
    await keep({ invitation: anInvitation() });
    screen = await openScreen('/assess');
    await open();
    await at('start');
    expect(await all()).toHaveLength(1);
  });

  it('asks whether an assessment without an invitation is meant, and uses it', async () => {
    await keep({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
    screen = await openScreen('/assess');
    await open();
    expect(await offered()).toBe('choice');
    expect((await all())[0]?.invitation).toBeNull();
    await (await screen.find('use-for-wave')).trigger('click');
    await at('topic');
    expect(await all()).toMatchObject([{ id: 'assessment-1', invitation: { wave: { id: 'wave-1' } } }]);
  });

  it('asks whether an assessment without an invitation is meant, and leaves it alone', async () => {
    await keep();
    screen = await openScreen('/assess');
    await open();
    await (await screen.find('start-new-for-wave')).trigger('click');
    await at('start');
    const waves = (await all()).map(({ invitation }) => invitation?.wave.id);
    expect(waves.toSorted()).toEqual(['wave-1', undefined]);
  });

  it('takes over what has changed in the same wave, and says what', async () => {
    await keep({ invitation: anInvitation(), answers: { 'strategy-mandate': { code: 'dont-know' } } });
    screen = await openScreen('/assess');
    await open(anInvitation({ wave: { ...anInvitation().wave, deadline: '2027-04-30' } }));
    expect(await offered()).toBe('changed');
    expect((await screen.find('offer')).text()).toContain('April 30, 2027');
    expect(await all()).toMatchObject([
      { invitation: { wave: { deadline: '2027-04-30' } }, answers: { 'strategy-mandate': { code: 'dont-know' } } },
    ]);
  });

  it('refuses a wave of the demonstration and opens it there', async () => {
    screen = await openScreen('/assess');
    await open(anInvitation({ wave: { ...anInvitation().wave, id: 'demo-wave' } }));
    expect(await offered()).toBe('other-space');
    expect(await all()).toEqual([]);
    await (await screen.find('to-other-space')).trigger('click');
    await at('start');
    expect(screen.router.currentRoute.value.path).toMatch(/^\/demo\//);
    expect(await all()).toEqual([]);
    expect(await all('demo')).toHaveLength(1);
  });

  it('refuses a real wave inside the demonstration', async () => {
    screen = await openScreen('/demo/assess');
    await open();
    expect(await offered()).toBe('other-space');
    expect(await all('demo')).toEqual([]);
  });
});

describe('opening an own file', () => {
  const questionnaire = aQuestionnaire();
  const filled = () =>
    anAssessment({
      office: { code: null, name: 'Office of Examplia', country: 'CA' },
      answers: { 'strategy-mandate': { code: 'level', level: 2 } },
      consent: { benchmark: true },
    });
  const head = { language: 'en', createdAt: '2027-03-01T09:00:00Z', revision: 2, parent: `sha256:${'0'.repeat(64)}` };

  it('brings the assessment of a response file', async () => {
    screen = await openScreen('/assess');
    const response = await toResponse(filled(), questionnaire, head);
    await choose('import-response', 'a.response.json', await serialiseResponse(response, questionnaire));
    await at('topic');
    expect(await all()).toMatchObject([
      { answers: { 'strategy-mandate': { level: 2 } }, sending: { revision: 2, responseId: response.responseId } },
    ]);
  });

  it('says that a response file of a wave needs its invitation again', async () => {
    screen = await openScreen('/assess');
    const invited = { ...filled(), invitation: anInvitation() };
    const response = await toResponse(invited, questionnaire, head);
    await choose('import-response', 'a.response.json', await serialiseResponse(response, questionnaire));
    expect(await offered()).toBe('needs-invitation');
    expect((await screen.find('offer')).text()).toContain('First wave');
    expect(await all()).toMatchObject([{ answers: { 'strategy-mandate': { level: 2 } } }]);
  });

  it('brings an own copy with everything in it', async () => {
    screen = await openScreen('/assess');
    const copy = { ...filled(), notes: { 'strategy-mandate': 'Private' } };
    await choose('import-response', 'a.assessment.json', await serialiseAssessment(copy, questionnaire));
    await at('topic');
    expect(await all()).toEqual([copy]);
  });

  it('leaves an assessment that is on this device as it is', async () => {
    await keep({ notes: { 'strategy-mandate': 'Newer' } });
    screen = await openScreen('/assess');
    await choose('import-response', 'a.assessment.json', await serialiseAssessment(filled(), questionnaire));
    expect(await offered()).toBe('there');
    expect(await all()).toMatchObject([{ notes: { 'strategy-mandate': 'Newer' }, answers: {} }]);
  });

  it.each([
    ['a photograph', 'not a file of Waymark'],
    ['age-encryption.org/v1\n', 'sealed for the organiser'],
    ['{"format":"waymark/benchmark","version":1}', 'opened under Compare'],
  ])('says of %j that it is %s', async (content, sentence) => {
    screen = await openScreen('/assess');
    await choose('import-response', 'file', content);
    expect((await screen.find('offer')).text()).toContain(sentence);
    expect(await all()).toEqual([]);
  });
});
