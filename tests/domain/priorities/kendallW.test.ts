import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotsOf } from '@/domain/priorities/ballots';
import { kendallW } from '@/domain/priorities/kendallW';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave, EXTRA_TOPICS } from './formulaWave';

const topics = ['a', 'b', 'c', 'd', 'e', 'f'];

test('the formula wave agrees with R, extra topics among the ranked', () => {
  // R <- t(sapply(which(!is.na(ballot[1, ])), function(v) {
  //   b <- na.omit(ballot[, v]); r <- rep((length(b) + 1 + 8) / 2, 8); r[b] <- seq_along(b); r }))
  // friedman.test(R)$statistic / (nrow(R) * (8 - 1))
  const ranked = [...aQuestionnaire().topics.map(({ id }) => id), ...EXTRA_TOPICS];
  expectClose(kendallW(ballotsOf(aFormulaWave()), ranked), 0.031192540057788286);
});

test('ballots that say the same agree fully, short ones too', () => {
  expect(kendallW([topics, topics, topics], topics)).toBe(1);
  expect(kendallW([['b'], ['b']], topics)).toBe(1);
});

test('one ballot agrees with itself', () => {
  expect(kendallW([['a', 'c']], topics)).toBe(1);
});

test('opposite full ballots do not agree at all', () => {
  expect(kendallW([topics, topics.toReversed()], topics)).toBe(0);
});

test('two different first places among three topics', () => {
  // Ranks (1, 2.5, 2.5) and (2.5, 1, 2.5): sums 3.5, 3.5, 5 around 4: S = 0.25 + 0.25 + 1 = 1.5.
  // 12 × 1.5 / (2² × 24 − 2 × (6 + 6)) = 18 / 72
  expect(kendallW([['a'], ['b']], ['a', 'b', 'c'])).toBe(0.25);
});

test('without ballots there is no W', () => {
  expect(kendallW([], topics)).toBeNull();
});

test('with one topic there is nothing to agree on', () => {
  expect(kendallW([['a']], ['a'])).toBeNull();
});

test('W lies between 0 and 1', () => {
  const ballot = fc.shuffledSubarray(topics, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 20 }), (ballots) => {
      const w = kendallW(ballots, topics);
      expect(w).toBeGreaterThanOrEqual(0);
      expect(w).toBeLessThanOrEqual(1);
    }),
  );
});
