import { coreAnswers, aSheet } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { describe, expect, it } from 'vitest';
import { positionOnScale } from '@/charts/positionOnScale';
import { toTopicBars, type TopicBar } from '@/charts/toTopicBars';
import type { Short } from '@tests/support/answers';
import { scoreTopic } from '@/domain/scoring/scoreTopic';

const questionnaire = aQuestionnaire();

function barOf(shorts: readonly Short[], target?: number): TopicBar {
  const [topic] = questionnaire.topics;
  if (!topic) throw new Error('The questionnaire has no topic.');
  const topics = target === undefined ? {} : { [topic.id]: { 'target-level': target } };
  const sheet = aSheet({ answers: coreAnswers(topic, shorts), topics });
  const [bar] = toTopicBars([scoreTopic(topic, sheet, questionnaire.parameters.scoring)]);
  if (!bar) throw new Error('A topic without a bar.');
  return bar;
}

describe('a place on the axis', () => {
  it('is 0 at level 1, half at level 3 and 1 at level 5', () => {
    expect([1, 3, 5].map(positionOnScale)).toEqual([0, 0.5, 1]);
  });

  it('is 0.375 for a score of 2.5: (2.5 − 1) / 4', () => {
    expect(positionOnScale(2.5)).toBe(0.375);
  });
});

describe('a topic bar', () => {
  it('ends at the score, and needs no range when every answer is a level', () => {
    // (2 + 2 + 3 + 3 + 3 + 2) / 6 = 2.5; (2.5 − 1) / 4 = 0.375
    expect(barOf([2, 2, 3, 3, 3, 2], 4)).toEqual({ topic: 'strategy', score: 0.375, range: null, target: 0.75 });
  });

  it('has a range from all open answers at 1 to all at 5', () => {
    // levels 2, 2, 3, 3 and two open: low (10 + 2) / 6 = 2, high (10 + 10) / 6 = 3.33…; places (2 − 1) / 4 and (20 / 6 − 1) / 4
    const { range, score } = barOf([2, 2, 3, 3, 'dk', null]);
    expect(range).toEqual({ from: 0.25, to: (20 / 6 - 1) / 4 });
    expect(score).toBe(0.375);
  });

  it('has no score when too few are answered, and still a range', () => {
    // 3, 3, 3 and three open: low (9 + 3) / 6 = 2, high (9 + 15) / 6 = 4
    expect(barOf([3, 3, 3])).toEqual({ topic: 'strategy', score: null, range: { from: 0.25, to: 0.75 }, target: null });
  });

  it('has nothing at all when nothing is applicable', () => {
    expect(barOf(['na', 'na', 'na', 'na', 'na', 'na'])).toEqual({
      topic: 'strategy',
      score: null,
      range: null,
      target: null,
    });
  });
});
