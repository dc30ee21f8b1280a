import { describe, expect, it, test } from 'vitest';
import { judgeItem, judgeScores, judgeTargets } from '@/domain/disclosure/figures';
import { aQuestionnaire } from '@tests/support/questionnaires';

const parameters = aQuestionnaire().parameters.disclosure;
const population = (ascending: readonly number[], perLevel = 1) => ({ broken: null, ascending, perLevel });
const rulesOf = ({ withheld }: { withheld: readonly { statistic: string; rule: string }[] }) =>
  withheld.map(({ statistic, rule }) => `${statistic} ${rule}`);

describe('scores (R6)', () => {
  // Nine offices in halves: 2.5 six times, 3 three times; mean 24/9 = 2.667
  const nine = [5, 5, 5, 5, 5, 5, 6, 6, 6];

  it('of fewer than ten offices are a mean to a quarter', () => {
    const judged = judgeScores(population(nine, 2), parameters);
    expect(judged.published).toEqual({ mean: 2.75 });
    expect(rulesOf(judged)).toEqual(['median R6', 'p25 R6', 'p75 R6', 'bands R6']);
  });

  it('of ten have a mean to a tenth, quartiles to a quarter, and bands', () => {
    // A tenth office with 4.5: mean 28.5/10 = 2.85; in order 2.5 × 6, 3 × 3, 4.5: median 2.5, p25 2.5, p75 (position 6.75) 3
    expect(judgeScores(population([...nine, 9], 2), parameters)).toEqual({
      // Half up: 2.5 is level 3; 4.5 is level 5. Levels: nine at 3, one at 5: no cut leaves three on both sides.
      published: { mean: 2.9, median: 2.5, p25: 2.5, p75: 3 },
      withheld: [{ statistic: 'bands', rule: 'R7' }],
    });
    expect(judgeScores(population([2, 2, 2, 6, 6, 6, 6, 8, 8, 8], 2), parameters).published).toMatchObject({
      bands: [
        { from: 1, to: 1, share: 30 },
        { from: 2, to: 3, share: 40 },
        { from: 4, to: 5, share: 30 },
      ],
    });
  });

  it('are withheld by the rule that the population breaks', () => {
    const judged = judgeScores({ ...population(nine, 2), broken: 'R3' }, parameters);
    expect(judged.published).toEqual({});
    expect(rulesOf(judged)).toEqual(['mean R3', 'median R3', 'p25 R3', 'p75 R3', 'bands R3']);
  });
});

test('targets are means like those of scores', () => {
  // 3 + 3 + 4 + 4 + 4 + 4 + 4 = 26, 26/7 = 3.714; ten more of 4: 66/17 = 3.88
  expect(judgeTargets(population([3, 3, 4, 4, 4, 4, 4]), parameters).published).toEqual({ target: 3.75 });
  const more = [3, 3, ...Array<number>(15).fill(4)];
  expect(judgeTargets(population(more), parameters).published).toEqual({ target: 3.9 });
});

describe('items (R6)', () => {
  const levels = (twos: number, fours: number) => [...Array<number>(twos).fill(2), ...Array<number>(fours).fill(4)];

  it('of fewer than thirty offices are a mean to a quarter and bands', () => {
    // (12 × 2 + 17 × 4) / 29 = 92/29 = 3.17; 12/29 = 41.4 %, 17/29 = 58.6 %
    expect(judgeItem(population(levels(12, 17)), parameters).published).toEqual({
      mean: 3.25,
      bands: [
        { from: 1, to: 2, share: 40 },
        { from: 3, to: 5, share: 60 },
      ],
    });
  });

  it('of thirty have a mean to a tenth', () => {
    // (12 × 2 + 18 × 4) / 30 = 96/30 = 3.2
    expect(judgeItem(population(levels(12, 18)), parameters).published).toMatchObject({ mean: 3.2 });
  });

  it('keep their mean when there are no bands to print', () => {
    const judged = judgeItem(population(levels(28, 2)), parameters);
    expect(judged.published).toEqual({ mean: 2.1 });
    expect(rulesOf(judged)).toEqual(['bands R7']);
  });
});
