import { describe, expect, it } from 'vitest';
import { placeOf, placeToContinue } from '@/domain/assessment/placeOf';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();

describe('where something is asked', () => {
  it.each([
    ['answer/skills-map', { screen: 'topic', topic: 'skills', item: 'skills-map' }],
    ['note/strategy-mandate', { screen: 'topic', topic: 'strategy', item: 'strategy-mandate' }],
    ['topic/change/target-level', { screen: 'topic', topic: 'change' }],
    ['topic/metadata/workshop-interest', { screen: 'topic', topic: 'metadata' }],
    ['profile/size-band', { screen: 'profile' }],
    ['closing/topic-ranking', { screen: 'closing' }],
    ['consent/benchmark', { screen: 'send' }],
    ['send-note/strategy-mandate', { screen: 'send' }],
    ['office/name', { screen: 'start' }],
  ] as const)('%s', (path, place) => {
    expect(placeOf(questionnaire, path)).toEqual(place);
  });
});

describe('where to go on', () => {
  const dontKnow = { code: 'dont-know' } as const;

  it('is the start while nothing was filled in', () => {
    expect(placeToContinue(questionnaire, { answers: {}, answeredAt: {} }, null)).toEqual({ screen: 'start' });
  });

  it('is the start while only the office was named', () => {
    expect(placeToContinue(questionnaire, { answers: {}, answeredAt: {} }, 'office/name')).toEqual({
      screen: 'start',
    });
  });

  it('is where the last change was made', () => {
    expect(placeToContinue(questionnaire, { answers: {}, answeredAt: {} }, 'closing/general-comment')).toEqual({
      screen: 'closing',
    });
  });

  it('is the last answer when only the office was named after it', () => {
    const answers = { 'strategy-mandate': dontKnow, 'skills-map': dontKnow };
    const answeredAt = {
      'strategy-mandate': '2027-03-02T09:00:00.000Z',
      'skills-map': '2027-03-01T09:00:00.000Z',
    };
    expect(placeToContinue(questionnaire, { answers, answeredAt }, 'office/name')).toEqual({
      screen: 'topic',
      topic: 'strategy',
      item: 'strategy-mandate',
    });
  });

  it('is the first topic with an open item when nobody knows when answers were given', () => {
    const [strategy, foundations] = questionnaire.topics;
    const answers = Object.fromEntries(strategy?.items.map(({ id }) => [id, dontKnow]) ?? []);
    expect(placeToContinue(questionnaire, { answers, answeredAt: {} }, null)).toEqual({
      screen: 'topic',
      topic: foundations?.id,
    });
  });
});
