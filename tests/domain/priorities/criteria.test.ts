import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measureCriteria } from '@/domain/priorities/criteria';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave, EXTRA_TOPICS } from './formulaWave';
import { anOffice } from './office';

describe('the formula wave agrees with R', () => {
  const { topics, extraTopics, rankings, responses } = measureCriteria(aQuestionnaire(), aFormulaWave());

  it('in need', () => {
    // m <- apply(L[1:6,,], 2:3, function(x) sum(!is.na(x)))
    // s <- ifelse(m >= 4, apply(L[1:6,,], 2:3, mean, na.rm = TRUE), NA)
    // pmin(1, rowMeans(matrix(pmax(0, target - s), 6), na.rm = TRUE) / 2)
    const expected = [
      0.60776515151515154, 0.13178294573643412, 0.86046511627906974, 0.46085271317829457, 0.19128787878787881,
      0.4537878787878788,
    ];
    for (const [index, need] of expected.entries()) expectClose(topics[index]?.need, need);
  });

  it('in demand, extra topics included', () => {
    // sapply(1:8, function(t) sum(c(3, 2, 1)[row(ballot)[which(ballot == t)]])) / (3 * sum(!is.na(ballot[1, ])))
    const expected = [
      0.24074074074074073, 0.23148148148148148, 0.10185185185185185, 0.24074074074074073, 0.23148148148148148,
      0.12962962962962962, 0.27777777777777779, 0.10185185185185185,
    ];
    for (const [index, demand] of expected.entries()) expectClose([...topics, ...extraTopics][index]?.demand, demand);
    expect(extraTopics.map(({ topic }) => topic)).toEqual(EXTRA_TOPICS);
    // sum(!is.na(ballot[1, ]))
    expect([rankings, responses]).toEqual([36, 48]);
  });

  it('in breadth', () => {
    // rowMeans(s < 3, na.rm = TRUE)
    const expected = [
      0.47916666666666669, 0.31914893617021278, 0.82978723404255317, 0.36170212765957449, 0.45833333333333331,
      0.33333333333333331,
    ];
    for (const [index, breadth] of expected.entries()) expectClose(topics[index]?.breadth, breadth);
  });

  it('in eligible speakers, supply and the share of interest', () => {
    // rowSums(offer == 2 | (offer < 2 & !is.na(s) & s >= 3.5)); rowMeans(interest >= 2, na.rm = TRUE)
    expect(topics.map(({ eligibleSpeakers }) => eligibleSpeakers)).toEqual([1, 1, 1, 2, 1, 2]);
    expect(topics.map(({ supply }) => supply)).toEqual([1 / 3, 1 / 3, 1 / 3, 2 / 3, 1 / 3, 2 / 3]);
    const shares = [0.51162790697674421, 0.2558139534883721, 0.5, 0.5, 0.51162790697674421, 0.37209302325581395];
    for (const [index, share] of shares.entries()) expectClose(topics[index]?.interestShare, share);
  });
});

describe('need', () => {
  it('is the mean gap over offices with target and score, by the scale of two levels', () => {
    // Gaps 4 − 2 = 2 and 5 − 4.5 = 0.5; the office without a target and the one without a score do not count:
    // (2 + 0.5) / 2 / 2 = 0.625
    const [shelves] = measureCriteria(aSmallQuestionnaire(), [
      anOffice({ shelves: { levels: [1, 2, 3], target: 4 } }),
      anOffice({ shelves: { levels: [4, 5], target: 5 } }),
      anOffice({ shelves: { levels: [1, 1, 1] } }),
      anOffice({ shelves: { levels: [1], target: 5 } }),
    ]).topics;
    expect(shelves).toMatchObject({ need: 0.625, meanGap: 1.25, withGap: 2, scored: 3 });
  });

  it('is at most 1, and a score above the target is no gap', () => {
    const { topics } = measureCriteria(aSmallQuestionnaire(), [
      anOffice({ shelves: { levels: [1, 1, 1], target: 5 }, readers: { levels: [5, 5], target: 3 } }),
    ]);
    expect(topics).toMatchObject([
      { need: 1, meanGap: 4 },
      { need: 0, meanGap: 0 },
    ]);
  });
});

test('a short ballot keeps the first points, an extra topic takes points and has no row', () => {
  // Points 2 and 1, and three ballots (the empty one is none): 6 are possible; shelves 2, readers 1 + 2, cellar 2 + 1.
  const { topics, extraTopics, rankings } = measureCriteria(aSmallQuestionnaire(), [
    anOffice({}, ['shelves']),
    anOffice({}, ['cellar', 'readers']),
    anOffice({}, ['readers', 'cellar']),
    anOffice(),
  ]);
  expect(rankings).toBe(3);
  expect(topics.map(({ topic, demand }) => [topic, demand])).toEqual([
    ['shelves', 2 / 6],
    ['readers', 3 / 6],
  ]);
  expect(extraTopics).toMatchObject([{ topic: 'cellar', demand: 3 / 6, rankedBy: 2, firstPlaces: 1 }]);
});

test('an extra topic of the wave is there although nobody ranks it; only failure stories are its supply', () => {
  const office = anOffice({}, ['shelves']);
  const sharing = (offer: string) => ({ ...office, topics: { cellar: { 'willing-to-share': [offer] } } });
  const { extraTopics } = measureCriteria(
    aSmallQuestionnaire(),
    [sharing('talk'), sharing('failure-story')],
    ['cellar'],
  );
  expect(extraTopics).toMatchObject([{ topic: 'cellar', demand: 0, eligibleSpeakers: 1, supply: 1 / 3 }]);
});

test('exactly 3 is not below 3', () => {
  const [shelves] = measureCriteria(aSmallQuestionnaire(), [
    anOffice({ shelves: { levels: [3, 3, 3] } }),
    anOffice({ shelves: { levels: [2, 3, 3] } }),
    anOffice({ shelves: { levels: [1] } }),
  ]).topics;
  expect(shelves).toMatchObject({ breadth: 1 / 2, scored: 2, below: 1 });
});

test('more than three eligible speakers are no more supply', () => {
  const office = anOffice({ shelves: { offers: ['failure-story'] } });
  const [shelves] = measureCriteria(aSmallQuestionnaire(), [office, office, office, office]).topics;
  expect(shelves).toMatchObject({ supply: 1, eligibleSpeakers: 4 });
});

test.each([
  ['no responses', []],
  ['responses that say nothing', [anOffice(), anOffice()]],
])('with %s every criterion is 0 and nobody answered', (_name, responses) => {
  const { topics, rankings, extraTopics } = measureCriteria(aSmallQuestionnaire(), responses);
  for (const topic of topics) {
    expect(topic).toMatchObject({ need: 0, demand: 0, breadth: 0, supply: 0, interestShare: null, meanGap: null });
  }
  expect([rankings, extraTopics]).toEqual([0, []]);
});

const wave = aFormulaWave();

test('the order of the offices changes nothing, to the last bit', () => {
  const expected = measureCriteria(aQuestionnaire(), wave);
  fc.assert(
    fc.property(fc.shuffledSubarray([...wave], { minLength: wave.length }), (shuffled) => {
      expect(measureCriteria(aQuestionnaire(), shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('an office that asks for a topic first never lowers its demand', () => {
  const topics = ['shelves', 'readers', 'cellar'];
  const ballot = fc.shuffledSubarray(topics, { maxLength: 2 });
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 12 }), fc.constantFrom('shelves', 'readers'), (ballots, topic) => {
      const demandOf = (rankings: readonly (readonly string[])[]) =>
        measureCriteria(
          aSmallQuestionnaire(),
          rankings.map((ranking) => anOffice({}, ranking)),
        ).topics.find((measured) => measured.topic === topic)?.demand ?? NaN;
      expect(demandOf([...ballots, [topic]])).toBeGreaterThanOrEqual(demandOf(ballots));
    }),
  );
});

test('all criteria lie between 0 and 1', () => {
  fc.assert(
    fc.property(fc.subarray([...wave]), (some) => {
      for (const { need, demand, breadth, supply } of measureCriteria(aQuestionnaire(), some).topics) {
        for (const value of [need, demand, breadth, supply]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 20 },
  );
});
