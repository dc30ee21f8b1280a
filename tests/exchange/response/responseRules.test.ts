import { describe, expect, test } from 'vitest';
import type { Invitation } from '@/domain/collection/invitation';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { exampleFile, fileBytes } from '@tests/exchange/exampleFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaires = [aQuestionnaire()];
const base = exampleFile('response');
const wave = { id: '2027', title: 'Activity 2027', from: '2027-01', to: '2027-12' };

async function verdictOn(changes: object, invitation: Invitation | null = null) {
  const { reason, detail } = await parseResponseFile('a', await fileBytes({ ...base, ...changes }), {
    questionnaires,
    invitation,
  });
  return { reason, ...detail?.values };
}

const answer = (fields: object) => ({ answers: [{ item: 'strategy-mandate', ...fields }] });
const topic = (fields: object) => ({ topics: [{ topic: 'strategy', ...fields }] });
const closing = (fields: object) => ({ closing: fields });
const office = (code: string, country: string) => ({ office: { code, country, name: 'Office' } });

describe('what is a rule', () => {
  test.each([
    ['unknown-item', 'answers[0].item', answer({ item: 'no-such-item', code: 'dont-know' })],
    ['unknown-item', 'answers[0].item', answer({ item: '__proto__', code: 'dont-know' })],
    [
      'item-twice',
      'answers[1].item',
      {
        answers: [
          { item: 'skills-map', code: 'dont-know' },
          { item: 'skills-map', code: 'dont-know' },
        ],
      },
    ],
    ['level-missing', 'answers[0]', answer({ code: 'level' })],
    ['level-not-expected', 'answers[0].level', answer({ code: 'dont-know', level: 2 })],
    ['reason-not-expected', 'answers[0].reason', answer({ code: 'level', level: 2, reason: 'other' })],
    ['unknown-topic', 'topics.no-such-topic', topic({ topic: 'no-such-topic' })],
    ['unknown-topic', 'topics[0].topic', topic({ topic: '__proto__' })],
    ['topic-twice', 'topics[1].topic', { topics: [{ topic: 'skills' }, { topic: 'skills' }] }],
    ['question-not-shown', 'topics[0].share-title', topic({ 'share-title': 'A title' })],
    ['question-not-shown', 'topics[0].share-title', topic({ 'share-title': 'A title', 'willing-to-share': [] })],
    ['question-not-shown', 'topics[0].share-title', topic({ 'share-title': 'A title', 'willing-to-share': ['none'] })],
    ['question-not-shown', 'topics[0].experiment-partners', topic({ 'experiment-partners': true })],
    [
      'question-not-shown',
      'topics[0].experiment-partners',
      topic({ 'experiment-partners': true, 'experiment-idea': '' }),
    ],
    ['none-beside-others', 'topics[0].willing-to-share', topic({ 'willing-to-share': ['none', 'talk'] })],
    ['none-beside-others', 'profile.open-tools', { profile: { 'open-tools': ['r', 'none'] } }],
    ['unknown-topic', 'closing.topic-ranking[1]', closing({ 'topic-ranking': ['skills', 'No Id'] })],
    ['parent', 'parent', { revision: 2 }],
    ['parent', 'parent', { parent: `sha256:${'0'.repeat(64)}` }],
    ['date', 'createdAt', { createdAt: '2027-02-29T09:00:00Z' }],
    ['control-character', 'closing.general-comment', closing({ 'general-comment': 'a\tb' })],
    ['control-character', 'office.name', { office: { code: 'XA', country: 'XA', name: 'a\u0085b' } }],
    ['control-character', 'answers[0].note', answer({ code: 'dont-know', note: 'a\rb' })],
    ['control-character', 'wave.title', { wave: { id: '2027', title: '\u007f' } }],
  ])('%s at %s', async (rule, path, changes) => {
    expect(await verdictOn(changes)).toEqual({ reason: 'rule', rule, path });
  });

  test('half a surrogate pair, whatever the checksum', async () => {
    const text = JSON.stringify({
      ...base,
      closing: { 'general-comment': 'half \ud83d' },
      checksum: `sha256:${'0'.repeat(64)}`,
    });
    const { reason, detail } = await parseResponseFile('a', new TextEncoder().encode(text), {
      questionnaires,
      invitation: null,
    });
    expect({ reason, detail }).toEqual({
      reason: 'rule',
      detail: { kind: 'rule', values: { rule: 'half-character', path: 'closing.general-comment' } },
    });
  });
});

describe('what is none', () => {
  test.each([
    ['a partial response', { answers: [], topics: [], closing: {}, profile: {} }],
    ['not applicable without a reason', answer({ code: 'not-applicable' })],
    ['empty lists and texts', topic({ 'willing-to-share': [], 'share-title': '', 'lesson-learned': '', barriers: [] })],
    ['a line feed', closing({ 'general-comment': 'a\nb' })],
    ['a later revision with its parent', { revision: 2, parent: `sha256:${'0'.repeat(64)}` }],
    ['a kebab-case id in a ranking', closing({ 'topic-ranking': ['constructor', 'skills'] })],
    [
      'a ranked extra topic among the topics',
      { ...closing({ 'topic-ranking': ['green-it'] }), ...topic({ topic: 'green-it', 'workshop-interest': 3 }) },
    ],
    ['any well-formed office code', office('XA-1', 'FR')],
    ['a response without a wave', { wave: null }],
  ])('%s', async (_, changes) => {
    expect(await verdictOn(changes)).toEqual({ reason: 'ok' });
  });
});

describe('with an invitation', () => {
  const extraTopics = [{ id: 'green-it', title: 'Green IT', description: '' }];

  test('a ranking names topics of the questionnaire and extra topics of the invitation, and no others', async () => {
    const invitation = anInvitation({ wave, extraTopics });
    expect(await verdictOn(closing({ 'topic-ranking': ['green-it', 'skills'] }), invitation)).toEqual({ reason: 'ok' });
    expect(await verdictOn(closing({ 'topic-ranking': ['red-it'] }), invitation)).toMatchObject({
      rule: 'unknown-topic',
    });
    expect(await verdictOn(closing({ 'topic-ranking': ['green-it'] }), anInvitation({ wave }))).toMatchObject({
      rule: 'unknown-topic',
    });
  });

  test('an extra topic has answers of its own, but no target', async () => {
    const invitation = anInvitation({ wave, extraTopics });
    expect(await verdictOn(topic({ topic: 'green-it', 'workshop-interest': 3 }), invitation)).toEqual({ reason: 'ok' });
    expect(await verdictOn(topic({ topic: 'green-it', 'target-level': 3 }), invitation)).toMatchObject({
      rule: 'target-of-extra-topic',
    });
  });

  test('an office code is the country or on the list, where there is a list', async () => {
    const listed = anInvitation({ wave, offices: [{ code: 'XB-1', name: 'Office' }] });
    expect(await verdictOn(office('XB-1', 'XB'), listed)).toEqual({ reason: 'ok' });
    expect(await verdictOn(office('XC', 'XC'), listed)).toEqual({ reason: 'ok' });
    expect(await verdictOn(office('XB-2', 'XB'), listed)).toEqual({
      reason: 'rule',
      rule: 'office-not-invited',
      path: 'office.code',
    });
    expect(await verdictOn(office('XB-2', 'XB'), anInvitation({ wave }))).toEqual({ reason: 'ok' });
  });

  test('another wave is the wrong one, and none is too', async () => {
    const invitation = anInvitation({ wave });
    expect(await verdictOn({ wave: { id: '2026', title: 'x' } }, invitation)).toEqual({
      reason: 'wrong-wave',
      wave: '2026',
    });
    expect(await verdictOn({ wave: null }, invitation)).toEqual({ reason: 'wrong-wave' });
  });
});
