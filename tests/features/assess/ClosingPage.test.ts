// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, expect, it, vi } from 'vitest';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, stored, type Screen } from './openScreen';

const CLOSING = '/assess/assessment-1/closing';
let screen: Screen;

const keep = async (changes: Parameters<typeof anAssessment>[0] = {}) =>
  saveNewAssessment(await openDatabase('own'), anAssessment(changes));
const rank = (place: number) => screen.find<HTMLSelectElement>(`closing-topic-ranking-${place}`);
const isOffered = (select: HTMLSelectElement, topic: string) =>
  [...select.options].some(({ value, disabled }) => value === topic && !disabled);

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

it('topics are ranked one after the other, and none twice', async () => {
  await keep();
  screen = await openScreen(CLOSING);
  expect((await rank(2)).element.disabled).toBe(true);
  await (await rank(1)).setValue('skills');
  const second = await rank(2);
  expect(second.element.disabled).toBe(false);
  expect(isOffered(second.element, 'skills')).toBe(false);
  await second.setValue('strategy');
  await vi.waitFor(async () =>
    expect((await stored('assessment-1'))?.closing).toEqual({ 'topic-ranking': ['skills', 'strategy'] }),
  );
});

it('a topic that the organiser added can be ranked', async () => {
  const extraTopics = [{ id: 'metadata', title: 'Metadata', description: '' }];
  await keep({ invitation: anInvitation({ extraTopics }) });
  screen = await openScreen(CLOSING);
  await (await rank(1)).setValue('metadata');
  await vi.waitFor(async () =>
    expect((await stored('assessment-1'))?.closing).toEqual({ 'topic-ranking': ['metadata'] }),
  );
});

it('proposals are one a line, at most as many as the questionnaire takes', async () => {
  await keep();
  screen = await openScreen(CLOSING);
  const proposals = await screen.find('closing-new-topic-proposals');
  await proposals.setValue('Testing seasonal adjustment\n\nLicences\nA third one');
  await proposals.trigger('change');
  expect(screen.page.text()).toContain('Only the first 2 lines are kept.');
  await vi.waitFor(async () =>
    expect((await stored('assessment-1'))?.closing).toEqual({
      'new-topic-proposals': ['Testing seasonal adjustment', 'Licences'],
    }),
  );
});
