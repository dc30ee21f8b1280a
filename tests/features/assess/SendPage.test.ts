// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, stored, type Screen } from './openScreen';

const SEND = '/assess/assessment-1/send';
const complete = {
  office: { code: null, name: 'Office of Examplia', country: 'XA' },
  consent: { benchmark: true },
  answers: allAnswers(aQuestionnaire(), 3),
} satisfies Parameters<typeof anAssessment>[0];
let screen: Screen;

async function open(changes: Parameters<typeof anAssessment>[0] = {}): Promise<void> {
  await saveNewAssessment(await openDatabase('own'), anAssessment(changes));
  screen = await openScreen(SEND);
}

const button = () => screen.find<HTMLButtonElement>('export-response');
const sending = async () => (await stored('assessment-1'))?.sending;

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  localStorage.clear();
});

describe('what blocks', () => {
  it('is said with a link each: the name, the country and the consent without a preset', async () => {
    await open();
    expect((await button()).element.disabled).toBe(true);
    const links = (await screen.find('send-blocks')).findAll('a');
    expect(links.map((link) => link.attributes('href'))).toEqual([
      '#/assess/assessment-1/office#profile-office-name',
      '#/assess/assessment-1/office#profile-country',
      '#/assess/assessment-1/send#consent-benchmark',
    ]);
  });

  it('is gone with the last choice', async () => {
    await open({ ...complete, consent: {} });
    expect((await button()).element.disabled).toBe(true);
    await (await screen.find('consent-benchmark-false')).setValue(true);
    await vi.waitFor(async () => expect((await button()).element.disabled).toBe(false));
    expect((await stored('assessment-1'))?.consent).toEqual({ benchmark: false });
  });

  it('includes an invitation that asks for sealed files: no plain file is offered in their place', async () => {
    await open({ ...complete, invitation: anInvitation({ recipients: ['age1recipient'] }) });
    await screen.find('send-sealing');
    expect(screen.has('export-response')).toBe(false);
    expect(screen.has('receipt')).toBe(false);
  });
});

describe('consents', () => {
  it('start at the most private choice, and published figures at none', async () => {
    await open();
    await screen.find('consent-benchmark-true');
    const chosen = screen.page
      .findAll<HTMLInputElement>('input[type="radio"]')
      .filter((input) => input.element.checked);
    expect(chosen.map((input) => input.attributes('data-testid'))).toEqual([
      'consent-name-hidden',
      'consent-text-organiser',
      'consent-contact-false',
    ]);
  });
});

describe('notes', () => {
  it('are sent when they are ticked one by one', async () => {
    await open({ ...complete, notes: { 'strategy-mandate': 'See the plan.' } });
    await (await screen.find('send-note-strategy-mandate')).setValue(true);
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.sentNotes).toEqual(['strategy-mandate']));
  });

  it('of a question without an answer cannot be ticked', async () => {
    await open({ ...complete, answers: {}, notes: { 'strategy-mandate': 'See the plan.' } });
    expect((await screen.find<HTMLInputElement>('send-note-strategy-mandate')).element.disabled).toBe(true);
  });
});

describe('saving', () => {
  it('gives a receipt with the checksum that the assessment remembers', async () => {
    await open(complete);
    await (await button()).trigger('click');
    const receipt = await screen.find('receipt');
    const checksum = (await sending())?.checksum ?? '';
    expect(receipt.attributes()).toMatchObject({ 'data-checksum': checksum, 'data-code': checksum.slice(7, 15) });
  });

  it('leaves marking as sent to the person, who can take it back', async () => {
    await open(complete);
    await (await button()).trigger('click');
    await (await screen.find('mark-sent')).trigger('click');
    await vi.waitFor(async () => expect((await sending())?.markedSentAt).not.toBeNull());
    await (await screen.find('unmark-sent')).trigger('click');
    await vi.waitFor(async () => expect((await sending())?.markedSentAt).toBeNull());
  });

  it('offers the next revision once an answer has changed', async () => {
    await open(complete);
    await (await button()).trigger('click');
    await vi.waitFor(async () => expect((await button()).text()).toBe('Save the same file again'));
    await (await screen.find('consent-name-participant')).setValue(true);
    await vi.waitFor(async () => expect((await button()).text()).toBe('Save revision 2'));
    await (await button()).trigger('click');
    await vi.waitFor(async () => expect((await sending())?.revision).toBe(2));
  });
});
