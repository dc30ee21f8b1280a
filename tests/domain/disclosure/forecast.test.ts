import { describe, expect, it, test } from 'vitest';
import { forecast, shareOfTopicCells } from '@/domain/disclosure/forecast';
import { MEASURED_SHARES } from '@/domain/disclosure/measuredShares';
import { protect } from '@/domain/disclosure/protect';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aWorld, campaign } from '@tests/support/worlds';

const questionnaire = aQuestionnaire();
const { disclosure } = questionnaire.parameters;
const measured = [
  { offices: 10, share: 0.2 },
  { offices: 20, share: 0.6 },
];

describe('a forecast', () => {
  it.each([
    [4, { share: 0, means: false, distributions: false, items: false }],
    [5, { share: 0.2, means: true, distributions: false, items: false }],
    [10, { share: 0.2, means: true, distributions: true, items: true }],
    [15, { share: 0.4, means: true, distributions: true, items: true }],
    [20, { share: 0.6, means: true, distributions: true, items: true }],
    [90, { share: 0.6, means: true, distributions: true, items: true }],
  ])('for %i responses lies between what was measured', (offices, expected) => {
    expect(forecast(measured, disclosure, offices)).toEqual({ ...expected, share: expect.closeTo(expected.share, 12) });
  });

  it('is nothing where nothing was measured', () => {
    expect(forecast([], disclosure, 30).share).toBe(0);
  });
});

test('the share is of all topics for all offices and every natural group', () => {
  // 1 + 3 sizes + 5 regions + 4 system types = 13 groups, 78 cells; of five offices six are published.
  const means = { dimension: 'all', group: 'all', mean: 3 } as const;
  const topics = questionnaire.topics.map(({ id }) => ({ ...means, topic: id }));
  expect(shareOfTopicCells(questionnaire, { topics })).toBe(6 / 78);
  expect(shareOfTopicCells(questionnaire, { topics: [{ ...means, topic: 'skills', mean: { atMost: 1.5 } }] })).toBe(
    1 / 78,
  );
});

test.each([12, 24, 40, 114])(
  'what is kept as measured for %i offices is what plausible worlds publish',
  (offices) => {
    const shares = campaign(80).map((seed) => {
      const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
      const result = protect(questionnaire, aWorld(seed, { kind: 'plain', offices }), occasion);
      return result.kind === 'release' ? shareOfTopicCells(questionnaire, result.release) : 0;
    });
    const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const kept = MEASURED_SHARES.find((point) => point.offices === offices)?.share ?? NaN;
    expect(Math.abs(average - kept)).toBeLessThan(0.12);
  },
  120_000,
);
