import { expect, test } from 'vitest';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { exampleFile, fileBytes } from '@tests/exchange/exampleFile';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaires = [aQuestionnaire()];

async function responseOf(changes: object) {
  const bytes = await fileBytes({ ...exampleFile('response'), ...changes });
  const { reason, response } = await parseResponseFile('a', bytes, { questionnaires, invitation: null });
  if (!response) throw new Error(`The file is refused: ${reason}.`);
  return response;
}

test('answers, notes and values stand by id', async () => {
  const response = await responseOf({});
  expect(response.answers).toEqual({
    'strategy-mandate': { code: 'level', level: 3 },
    'strategy-roadmap': { code: 'not-applicable', reason: 'legally-impossible' },
    'strategy-ownership': { code: 'dont-know' },
    'strategy-funding': { code: 'level', level: 2 },
    'strategy-policy': { code: 'not-applicable', reason: null },
    'skills-map': { code: 'level', level: 5 },
  });
  expect(response.notes).toEqual({ 'strategy-mandate': 'Strategy of May, page 4' });
  expect(response.topics['skills']).toEqual({ 'workshop-interest': 0, 'willing-to-share': ['none'] });
  expect(response.topics['strategy']).toMatchObject({ 'then-level': 2, 'change-reasons': ['workshops'] });
  expect(response.closing['same-respondent']).toBe('same');
});

test('an empty text or list is nothing', async () => {
  const response = await responseOf({
    profile: { 'open-tools': [] },
    closing: { 'general-comment': '', 'topic-ranking': [] },
    answers: [{ item: 'skills-map', code: 'dont-know', note: '' }],
  });
  expect([response.profile, response.closing, response.notes]).toEqual([{}, {}, {}]);
});

test('texts are composed, everywhere, and never trimmed; the checksum stays that of the file', async () => {
  const decomposed = ' e\u0301 ';
  const changes = {
    office: { code: 'XA', country: 'XA', name: decomposed },
    wave: { id: '2027', title: decomposed },
    answers: [{ item: 'skills-map', code: 'dont-know', note: decomposed }],
    topics: [{ topic: 'skills', 'lesson-learned': decomposed }],
    closing: { 'new-topic-proposals': [decomposed] },
  };
  const response = await responseOf(changes);
  const composed = ' \u00e9 ';
  expect(response.office.name).toBe(composed);
  expect(response.wave?.title).toBe(composed);
  expect(response.notes['skills-map']).toBe(composed);
  expect(response.topics['skills']?.['lesson-learned']).toBe(composed);
  expect(response.closing['new-topic-proposals']).toEqual([composed]);
  const { checksum } = JSON.parse(
    new TextDecoder().decode(await fileBytes({ ...exampleFile('response'), ...changes })),
  );
  expect(response.checksum).toBe(checksum);
});

test('lengths are counted in code points, before texts are composed', async () => {
  // The limit of a proposal is 140: 140 emoji are 280 code units; 140 decomposed letters are 280 code points.
  expect((await responseOf({ closing: { 'new-topic-proposals': ['😀'.repeat(140)] } })).closing).not.toEqual({});
  await expect(responseOf({ closing: { 'new-topic-proposals': ['e\u0301'.repeat(140)] } })).rejects.toThrow('schema');
});
