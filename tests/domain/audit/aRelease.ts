import type { Response } from '@/domain/collection/response';
import type { Release } from '@/domain/disclosure/benchmark';
import { coreItemsOf, type Level, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { allAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

/** A release of the delivered questionnaire in which nothing is published; a test adds what it is about. */
export function aRelease(changes: Partial<Release> = {}): Release {
  const { id, edition, hash, parameters } = aQuestionnaire();
  return {
    wave: { id: 'wave-1', title: 'First wave' },
    questionnaire: { id, edition, hash },
    releasedAt: '2027-04-01T00:00:00Z',
    parameters: { ...parameters.disclosure },
    groups: [{ dimension: 'all', group: 'all', n: '10-19' }],
    topics: [],
    items: [],
    named: [],
    withheld: [],
    ...changes,
  };
}

/** The first topic of the delivered questionnaire and its first item. */
export const FIRST = ((questionnaire: Questionnaire) => {
  const [topic] = questionnaire.topics;
  const [item] = topic ? coreItemsOf(topic) : [];
  if (!topic || !item) throw new Error('The questionnaire has no item.');
  return { topic: topic.id, item: item.id };
})(aQuestionnaire());

/** Offices XA, XB …, each with one level everywhere, as target too. */
export function officesAt(
  levels: readonly Level[],
  changes: (place: number) => Partial<Omit<Response, 'office'>> = () => ({}),
): readonly Response[] {
  const questionnaire = aQuestionnaire();
  return levels.map((level, place) =>
    aResponse({
      office: `X${String.fromCharCode(65 + place)}`,
      answers: allAnswers(questionnaire, level),
      topics: Object.fromEntries(questionnaire.topics.map(({ id }) => [id, { 'target-level': level }])),
      ...changes(place),
    }),
  );
}
