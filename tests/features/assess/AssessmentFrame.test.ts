// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { afterEach, expect, it, vi } from 'vitest';
import { removeAssessment, saveEntry, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, type Screen } from './openScreen';

let screen: Screen;

const keep = async (changes: Parameters<typeof anAssessment>[0] = {}) =>
  saveNewAssessment(await openDatabase('own'), anAssessment(changes));
const address = () => screen.router.currentRoute.value.fullPath;

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

it('a new assessment begins on its start screen', async () => {
  await keep();
  screen = await openScreen('/assess/assessment-1');
  await screen.find('profile-office-name');
  expect(address()).toBe('/assess/assessment-1');
});

it('an assessment with answers goes on where it was changed last', async () => {
  await keep({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
  const entry = { path: 'topic/change/target-level', value: 3, at: '2027-03-01T09:00:00.000Z' } as const;
  await saveEntry(await openDatabase('own'), 'assessment-1', entry);
  screen = await openScreen('/assess/assessment-1');
  await vi.waitFor(() => expect(address()).toBe('/assess/assessment-1/topic/change'));
});

it('the start screen of an assessment with answers can be reached from its other screens', async () => {
  await keep({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
  screen = await openScreen('/assess/assessment-1/topic/strategy');
  await screen.find('nav-start');
  await screen.goTo('/assess/assessment-1');
  await screen.find('profile-office-name');
  expect(address()).toBe('/assess/assessment-1');
});

it('the way shows what is answered of every topic', async () => {
  await keep({ answers: { 'strategy-mandate': { code: 'dont-know' } } });
  screen = await openScreen('/assess/assessment-1/office');
  const link = await screen.find('topic-link-strategy');
  expect(link.text()).toContain('1/7');
  expect(link.element.closest('li')?.classList).toContain('part');
});

it('undo and redo say which place they change, which may be on another screen', async () => {
  await keep();
  const entry = { path: 'note/strategy-mandate', value: 'Signed', at: '2027-03-01T09:00:00.000Z' } as const;
  await saveEntry(await openDatabase('own'), 'assessment-1', entry);
  screen = await openScreen('/assess/assessment-1/office');
  const said = async () => (await screen.find('undo-said')).text();
  await (await screen.find('undo')).trigger('click');
  await vi.waitFor(async () => expect(await said()).toBe('Taken back: Note on “Mandate” (Strategy)'));
  await (await screen.find('undo')).trigger('click');
  await vi.waitFor(async () => expect(await said()).toBe('Nothing to undo'));
  await (await screen.find('redo')).trigger('click');
  await vi.waitFor(async () => expect(await said()).toBe('Made again: Note on “Mandate” (Strategy)'));
  await screen.goTo('/assess/assessment-1/history');
  await vi.waitFor(async () => expect(await said()).toBe(''));
});

it('an assessment that is not on this device is said to be missing', async () => {
  screen = await openScreen('/assess/unknown');
  await vi.waitFor(() => expect(screen.page.text()).toContain('This assessment is not on this device'));
});

it('an assessment that is deleted elsewhere is said to be missing', async () => {
  await keep();
  screen = await openScreen('/assess/assessment-1');
  await screen.find('profile-office-name');
  await removeAssessment(await openDatabase('own'), 'assessment-1');
  await vi.waitFor(() => expect(screen.page.text()).toContain('This assessment is not on this device'));
});

it('an assessment of an edition that was not built in says that the answers are safe', async () => {
  await keep({ questionnaire: { id: 'open-source-adoption', edition: '0.9.0', hash: 'sha256:other' } });
  screen = await openScreen('/assess/assessment-1');
  await vi.waitFor(() => expect(screen.page.text()).toContain('another edition of the questionnaire'));
});
