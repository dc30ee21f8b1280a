import { editions } from 'virtual:questionnaires';
import { expect, test } from 'vitest';
import { aQuestionnaire, aSmallQuestionnaire, textsFor } from './questionnaires';
import { aResponse } from './aResponse';

test('the builders give the same edition as the app gets', async () => {
  expect(await editions[0]?.loadQuestionnaire()).toEqual(aQuestionnaire());
});

test('the small questionnaire shares no topic and no item with the delivered one', () => {
  const ids = (q: { topics: readonly { id: string; items: readonly { id: string }[] }[] }) =>
    q.topics.flatMap((topic) => [topic.id, ...topic.items.map((item) => item.id)]);
  const delivered = new Set(ids(aQuestionnaire()));
  expect(ids(aSmallQuestionnaire()).filter((id) => delivered.has(id))).toEqual([]);
  expect(textsFor(aSmallQuestionnaire()).language).toBe('en');
});

test('responses with other content have another checksum', () => {
  expect(aResponse({ office: 'XB' }).checksum).not.toBe(aResponse({ office: 'XC' }).checksum);
  expect(aResponse({ office: 'XB' })).toEqual(aResponse({ office: 'XB' }));
});
