import { describe, expect, it } from 'vitest';
import { aggregate } from '@/domain/aggregation/aggregate';
import { toFindings } from '@/features/organise/results/resultsFindings';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { coreAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aLevelResponse } from '@tests/features/organise/collection';

const questionnaire = aQuestionnaire();
const topicsFrom = (responses: Parameters<typeof aggregate>[1]) =>
  aggregate(questionnaire, responses).topics.filter(({ dimension }) => dimension === 'all');

describe('the findings of a table of topics', () => {
  it('name the topics ahead and behind, ties together, and the widest gap', () => {
    const [first, second, third, fourth] = questionnaire.topics;
    if (!first || !second || !third || !fourth) throw new Error('There are fewer than four topics.');
    const response = aResponse({
      answers: {
        ...coreAnswers(first, [4, 4, 4, 4, 4, 4]),
        ...coreAnswers(second, [4, 4, 4, 4, 4, 4]),
        ...coreAnswers(third, [1, 1, 1, 1, 1, 1]),
        ...coreAnswers(fourth, [2, 2, 2, 2, 2, 2]),
      },
      topics: { [first.id]: { 'target-level': 5 }, [third.id]: { 'target-level': 4 } },
    });
    expect(toFindings(topicsFrom([response]))).toEqual({
      kind: 'spread',
      ahead: [first.id, second.id],
      aheadMean: 4,
      behind: [third.id],
      behindMean: 1,
      widest: { topic: third.id, gap: 3 },
    });
  });

  it('say when all topics are alike', () => {
    expect(toFindings(topicsFrom([aLevelResponse('XA', 3)]))).toEqual({ kind: 'same', mean: 3, widest: null });
  });

  it('say when no topic has a score', () => {
    expect(toFindings(topicsFrom([aResponse()]))).toEqual({ kind: 'none', widest: null });
  });
});
