import { describe, expect, test } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { reviewAssessment } from '@/domain/assessment/reviewAssessment';
import { allAnswers, aSheet, coreAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();
const review = (changes: Partial<Assessment>) => reviewAssessment(questionnaire, anAssessment(changes));

/** Everything that the small questionnaire requires. */
const complete: Partial<Assessment> = {
  ...aSheet(),
  office: { code: 'XA', name: 'A', country: 'XA' },
  answers: allAnswers(questionnaire, 3),
  profile: { 'size-band': 'one-room', 'system-type': 'alone', 'answer-mode': 'joint' },
  consent: { benchmark: false },
  topics: Object.fromEntries(
    questionnaire.topics.map(({ id }) => [
      id,
      { 'target-level': 4, 'workshop-interest': 0, 'willing-to-share': ['none'] },
    ]),
  ),
  closing: { 'topic-ranking': [] },
};

test('a complete assessment has nothing to list but an empty ranking', () => {
  expect(review(complete)).toEqual({
    unanswered: [],
    withoutReason: [],
    missing: [{ section: 'closing', question: 'topic-ranking' }],
    flags: [],
    blocks: [],
  });
});

test('unanswered items are listed by topic', () => {
  const [, readers] = questionnaire.topics;
  if (!readers) throw new Error('two topics');
  const answers = coreAnswers(readers, [3, 'dk', 'na', 3, 3]);
  expect(review({ ...complete, answers }).unanswered).toEqual([
    { topic: 'shelves', items: ['shelves-order', 'shelves-light', 'shelves-labels', 'shelves-dust'] },
  ]);
});

test('not applicable without a reason is listed, with a reason it is not', () => {
  const answers = {
    ...allAnswers(questionnaire, 3),
    'shelves-light': { code: 'not-applicable', reason: null } as const,
    'readers-hours': { code: 'not-applicable', reason: 'other' } as const,
  };
  expect(review({ ...complete, answers }).withoutReason).toEqual([{ topic: 'shelves', item: 'shelves-light' }]);
});

describe('missing questions', () => {
  test('required questions of profile, topics and closing are listed in this order', () => {
    expect(review({}).missing).toEqual([
      { section: 'profile', question: 'size-band' },
      { section: 'profile', question: 'system-type' },
      { section: 'profile', question: 'answer-mode' },
      ...['shelves', 'readers'].flatMap((topic) =>
        ['target-level', 'workshop-interest', 'willing-to-share'].map((question) => ({
          section: 'topic',
          topic,
          question,
        })),
      ),
      { section: 'closing', question: 'topic-ranking' },
    ]);
  });

  test('a hidden question is not missing, once shown it is', () => {
    // the small questionnaire requires the title of what is shared
    const topics = { ...complete.topics, readers: { ...complete.topics?.readers, 'willing-to-share': ['talk'] } };
    expect(review({ ...complete, topics }).missing).toContainEqual({
      section: 'topic',
      topic: 'readers',
      question: 'share-title',
    });
  });
});

describe('what blocks sending', () => {
  test('name, country and consents without a value and a default block', () => {
    expect(review({}).blocks).toEqual([
      { kind: 'officeName' },
      { kind: 'country' },
      { kind: 'consent', question: 'benchmark' },
    ]);
  });

  test('a name of blanks is no name', () => {
    expect(review({ ...complete, office: { code: 'XA', name: '  ', country: 'XA' } }).blocks).toEqual([
      { kind: 'officeName' },
    ]);
  });

  test('unanswered items and missing questions do not block', () => {
    expect(review({ ...complete, answers: {}, profile: {}, topics: {}, closing: {} }).blocks).toEqual([]);
  });
});

test('contradictions are listed', () => {
  const topics = { ...complete.topics, readers: { ...complete.topics?.readers, 'target-level': 2 } };
  expect(review({ ...complete, topics }).flags).toEqual([
    { kind: 'targetBelowScore', topic: 'readers', target: 2, score: 3 },
  ]);
});
