import { describe, expect, test } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { contentHash } from '@/exchange/response/contentHash';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { toResponse } from '@/exchange/response/toResponse';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const head = { language: 'fr', createdAt: '2027-03-01T09:00:00Z', revision: 1, parent: null };
const consent = { benchmark: true, name: 'hidden', text: 'organiser', contact: false };
const office = { code: null, name: 'Office des exemples', country: 'XA' };
const respond = (changes: Partial<Assessment>, changedHead = {}) =>
  toResponse(anAssessment({ office, consent, ...changes }), questionnaire, { ...head, ...changedHead });

const full: Partial<Assessment> = {
  office: { code: 'XA-2', name: 'Office', country: 'XA' },
  invitation: anInvitation({ extraTopics: [{ id: 'green-it', title: 'Green IT', description: '' }] }),
  answers: {
    'skills-map': { code: 'level', level: 4 },
    'strategy-mandate': { code: 'not-applicable', reason: 'other' },
    'strategy-policy': { code: 'not-applicable', reason: null },
    'future-health': { code: 'dont-know' },
  },
  notes: { 'skills-map': 'A list of skills', 'future-health': 'Private' },
  sentNotes: ['skills-map'],
  profile: { 'size-band': 'lt250', 'open-tools': ['python', 'r'] },
  topics: {
    strategy: {
      'target-level': 3,
      'workshop-interest': 0,
      'willing-to-share': ['talk'],
      'share-title': 'Talk',
      'then-level': 1,
    },
    'green-it': { 'workshop-interest': 3 },
  },
  closing: { 'topic-ranking': ['skills', 'green-it'], 'same-respondent': 'partly', 'general-comment': 'Été' },
};

describe('what is sent', () => {
  test('an office without a code of its own has its country as code', async () => {
    expect((await respond({})).office).toEqual({ code: 'XA', name: 'Office des exemples', country: 'XA' });
  });

  test('notes only if they were chosen and their item has an answer', async () => {
    const notes = { 'skills-map': 'chosen', 'skills-learning': 'without answer', 'future-health': 'not chosen' };
    const sent = await respond({ ...full, notes, sentNotes: ['skills-map', 'skills-learning'] });
    expect(sent.notes).toEqual({ 'skills-map': 'chosen' });
  });

  test('answers that a condition hides stay at home', async () => {
    const hidden = { 'willing-to-share': ['none'], 'share-title': 'Talk', 'experiment-partners': true };
    expect((await respond({ topics: { strategy: hidden } })).topics).toEqual({
      strategy: { 'willing-to-share': ['none'] },
    });
  });

  test('topics of an invitation without a target, and no topics that nobody asked about', async () => {
    const topics = {
      'green-it': { 'workshop-interest': 1, 'target-level': 3 },
      'old-extra': { 'workshop-interest': 1 },
    };
    expect((await respond({ ...full, topics })).topics).toEqual({ 'green-it': { 'workshop-interest': 1 } });
  });

  test('consents with their defaults; without a choice that has none it is a bug', async () => {
    expect((await respond({ consent: { benchmark: false } })).consent).toEqual({ ...consent, benchmark: false });
    await expect(respond({ consent: {} })).rejects.toThrow('benchmark');
  });

  test('texts with plain characters, in composed form', async () => {
    const closing = { 'general-comment': 'a\r\nb\rc\td\u0000e\u0301\ud83d', 'new-topic-proposals': ['x', '', 'x'] };
    expect((await respond({ closing })).closing).toEqual({
      'general-comment': 'a\nb\nc d \u00e9\ufffd',
      'new-topic-proposals': ['x'],
    });
  });
});

describe('the saved file', () => {
  const saved = async (changes: Partial<Assessment>, changedHead = {}) =>
    serialiseResponse(await respond(changes, changedHead), questionnaire);

  test('is read back as the same response', async () => {
    const { reason, response } = await parseResponseFile('a', await saved(full), {
      questionnaires: [questionnaire],
      invitation: null,
    });
    expect(reason).toBe('ok');
    expect(response).toEqual(await respond(full));
  });

  test('is accepted with nothing but office and consents', async () => {
    const read = await parseResponseFile('a', await saved({}), { questionnaires: [questionnaire], invitation: null });
    expect(read).toMatchObject({ reason: 'ok', response: await respond({}) });
  });

  test('does not depend on the order in which choices were made', async () => {
    const choices = { 'open-tools': ['r', 'python'], 'size-band': 'lt250' };
    expect(await saved({ ...full, profile: choices })).toEqual(await saved(full));
  });

  test('keeps the order of a ranking', async () => {
    const closing = { ...full.closing, 'topic-ranking': ['green-it', 'skills'] };
    expect(await saved({ ...full, closing })).not.toEqual(await saved(full));
  });
});

describe('the content hash', () => {
  const hash = async (changes: Partial<Assessment>, changedHead = {}) =>
    contentHash(await respond(changes, changedHead), questionnaire);

  test('is the same for a later revision of the same content', async () => {
    const later = { revision: 2, parent: `sha256:${'0'.repeat(64)}`, createdAt: '2027-04-01T09:00:00Z' };
    expect(await hash(full, later)).toBe(await hash(full));
  });

  test('differs when an answer or the language does', async () => {
    expect(await hash({ ...full, answers: {} })).not.toBe(await hash(full));
    expect(await hash(full, { language: 'en' })).not.toBe(await hash(full));
  });
});
