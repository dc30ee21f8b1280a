import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregate } from '@/domain/aggregation/aggregate';
import type { Response } from '@/domain/collection/response';
import { coreItemsOf, LEVELS, type Level } from '@/domain/questionnaire/questionnaire';
import { allAnswers, coreAnswers, type Short } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aSmallQuestionnaire();
const [shelves, readers] = questionnaire.topics;
if (!shelves || !readers) throw new Error('two topics');

interface Row {
  readonly country: string;
  readonly size?: string;
  readonly system?: string;
  readonly shelves: readonly Short[];
  readonly readers: readonly Short[];
  readonly targets: readonly [Level | null, Level | null];
}

function asResponse(row: Row, index: number): Response {
  if (!shelves || !readers) throw new Error('two topics');
  const [forShelves, forReaders] = row.targets;
  return aResponse({
    office: { code: `${row.country}-${index + 1}`, name: 'Library', country: row.country },
    profile: {
      ...(row.size ? { 'size-band': row.size } : {}),
      ...(row.system ? { 'system-type': row.system } : {}),
    },
    answers: { ...coreAnswers(shelves, row.shelves), ...coreAnswers(readers, row.readers) },
    topics: {
      shelves: forShelves === null ? {} : { 'target-level': forShelves },
      readers: forReaders === null ? {} : { 'target-level': forReaders },
    },
  });
}

// Shelves has three core items, readers five; two levels are enough for a score. By hand, scores of shelves:
// 10/3, 2, 14/3, none (one level), 5/2, 9/2; of readers: 11/5, 9/2, exactly 3, 3, 4/3, none.
const rows: readonly Row[] = [
  { country: 'CA', size: 'one-room', system: 'alone', shelves: [3, 3, 4], readers: [1, 2, 2, 3, 3], targets: [4, 3] },
  {
    country: 'FR',
    size: 'two-rooms',
    system: 'branch',
    shelves: [2, 2, 'na'],
    readers: [4, 4, 5, 5, 'dk'],
    targets: [4, null],
  },
  { country: 'KE', size: 'more-rooms', system: 'alone', shelves: [5, 4, 5], readers: [3, 3, 3, 3, 3], targets: [3, 4] },
  { country: 'JP', size: 'one-room', shelves: [1, 'dk'], readers: [2, 'na', 'na', 'na', 4], targets: [2, 5] },
  { country: 'ZZ', system: 'branch', shelves: [2, 3, 'na'], readers: [1, 1, 2, 'dk'], targets: [4, 4] },
  { country: 'CA', size: 'two-rooms', system: 'alone', shelves: [4, 'na', 5], readers: [], targets: [5, 5] },
];
const responses = rows.map(asResponse);
const found = aggregate(questionnaire, responses);

function topicRow(topic: string, dimension = 'all', group = 'all') {
  const row = found.topics.find(
    (candidate) => candidate.topic === topic && candidate.dimension === dimension && candidate.group === group,
  );
  if (!row) throw new Error(`no row for ${topic} in ${dimension} ${group}`);
  return row;
}

/*
R:
shelves <- list(c(3,3,4), c(2,2), c(5,4,5), c(1), c(2,3), c(4,5))
readers <- list(c(1,2,2,3,3), c(4,4,5,5), rep(3,5), c(2,4), c(1,1,2), c())
target <- list(shelves = c(4,4,3,2,4,5), readers = c(3,NA,4,5,4,5))
describe <- function(levels, target, rows) {
  s <- sapply(levels, function(x) if (length(x) >= 2) mean(x) else NA)[rows]; t <- target[rows]
  g <- s[!is.na(s)]; both <- !is.na(s) & !is.na(t)
  c(n = length(g), mean(g), median(g), quantile(g, c(.25, .75)), sd(g), mean(g < 3), mean(t[both]), mean(pmax(0, t - s)[both]))
}
describe(shelves, target$shelves, 1:6); describe(readers, target$readers, 1:6); describe(shelves, target$shelves, c(2,3,6))
*/
describe('topics agree with R', () => {
  test.each([
    ['shelves', 'all', 'all', 5, 3.4, 3.3333333333333335, 2.5, 4.5, 1.182041548433143, 0.4, 4, 0.93333333333333335],
    ['readers', 'all', 'all', 5, 2.8066666666666666, 3, 2.2, 3, 1.1705649158514115, 0.4, 4, 1.6166666666666667],
    [
      'shelves',
      'size',
      'large',
      3,
      3.7222222222222223,
      4.5,
      3.25,
      4.583333333333334,
      1.4938144066387504,
      0.33333333333333331,
      4,
      0.83333333333333337,
    ],
  ])('%s in %s %s', (topic, dimension, group, n, mean, median, p25, p75, sd, belowThree, target, gap) => {
    const row = topicRow(topic, dimension, group);
    expect(row.n).toBe(n);
    for (const [name, expected] of Object.entries({ mean, median, p25, p75, sd, belowThree, target, gap })) {
      expectClose(row[name as 'mean'], expected);
    }
  });

  /*
  R:
  level <- function(i, j) 1 + (7 * i + 3 * j + i * j) %% 5
  given <- function(i, j) (i + 2 * j) %% 11 != 0 & (3 * i + j) %% 13 != 0 & (i * j) %% 17 != 5
  for (topic in 0:5) {
    s <- sapply(1:23, function(i) { j <- 6 * topic + 1:6; x <- level(i, j)[given(i, j)]; if (length(x) >= 4) mean(x) else NA })
    s <- s[!is.na(s)]; q <- quantile(s, c(.25, .5, .75), names = FALSE)
    cat(sprintf('[%d, %.16g, %.16g, %.16g, %.16g, %.16g],\n', length(s), mean(s), q[2], q[1], q[3], sd(s)))
  }
  */
  test('all topics of the delivered questionnaire, 23 offices', () => {
    const fromR = [
      [23, 3.395652173913044, 3, 2.8, 3.5, 0.9297715776733013],
      [21, 3.323015873015873, 3, 2.8, 3.4, 0.885727513128743],
      [21, 3.697619047619048, 3.4, 3.2, 3.75, 0.8009592463326173],
      [23, 3.376086956521739, 3.166666666666667, 2.75, 3.375, 0.9193875059158981],
      [22, 3.372727272727273, 3, 2.808333333333333, 3.55, 0.9667699103944328],
      [22, 3.463636363636364, 3, 3, 3.575, 0.8807710121010884],
    ];
    const delivered = aQuestionnaire();
    const short = (i: number, j: number): Short => {
      if ((i + 2 * j) % 11 === 0) return 'na';
      if ((3 * i + j) % 13 === 0) return 'dk';
      if ((i * j) % 17 === 5) return null;
      return (1 + ((7 * i + 3 * j + i * j) % 5)) as Level;
    };
    const offices = Array.from({ length: 23 }, (_, index) => index + 1).map((i) => {
      const answers = delivered.topics.map((topic, place) =>
        coreAnswers(
          topic,
          coreItemsOf(topic).map((_, index) => short(i, 6 * place + index + 1)),
        ),
      );
      return aResponse({
        office: { code: `XA-${i}`, name: 'A', country: 'XA' },
        answers: Object.assign({}, ...answers),
      });
    });
    const all = aggregate(delivered, offices).topics.filter(({ dimension }) => dimension === 'all');
    expect(all).toHaveLength(fromR.length);
    fromR.forEach(([n, mean, median, p25, p75, sd], index) => {
      const row = all[index];
      expect(row?.n).toBe(n);
      expectClose(row?.mean, mean ?? NaN);
      expectClose(row?.median, median ?? NaN);
      expectClose(row?.p25, p25 ?? NaN);
      expectClose(row?.p75, p75 ?? NaN);
      expectClose(row?.sd, sd ?? NaN);
    });
  });
});

describe('shares of a topic', () => {
  test('scores belong to the nearest level, half up', () => {
    // shelves 3.33, 2, 4.67, 2.5, 4.5: levels 3, 2, 5, 3, 5
    expect(topicRow('shelves').levels).toEqual([0, 1 / 5, 2 / 5, 0, 2 / 5]);
    // readers 2.2, 4.5, 3, 3, 1.33: levels 2, 5, 3, 3, 1
    expect(topicRow('readers').levels).toEqual([1 / 5, 1 / 5, 2 / 5, 0, 1 / 5]);
  });

  test('a score of exactly 3 is not below 3', () => {
    expect(topicRow('readers').belowThree).toBe(2 / 5);
  });

  test('answers that are no level are shares of all core answers of all responses', () => {
    // shelves: 18 core answers, three not applicable, one unknown, one missing
    expect(topicRow('shelves')).toMatchObject({ notApplicable: 3 / 18, dontKnow: 1 / 18, missing: 1 / 18 });
    // readers: 30 core answers, three not applicable, two unknown, six missing
    expect(topicRow('readers')).toMatchObject({ notApplicable: 3 / 30, dontKnow: 2 / 30, missing: 6 / 30 });
  });
});

describe('what cannot be given is absent', () => {
  test('with one score there is no standard deviation', () => {
    // the small ones: 10/3 and none
    expect(topicRow('shelves', 'size', 'small')).toEqual({
      dimension: 'size',
      group: 'small',
      topic: 'shelves',
      n: 1,
      mean: 10 / 3,
      median: 10 / 3,
      p25: 10 / 3,
      p75: 10 / 3,
      levels: [0, 0, 1, 0, 0],
      belowThree: 0,
      notApplicable: 0,
      dontKnow: 1 / 6,
      missing: 1 / 6,
      target: 4,
      gap: 2 / 3,
    });
  });

  test('without a score only the shares of other answers are left', () => {
    expect(topicRow('shelves', 'region', 'asia')).toEqual({
      dimension: 'region',
      group: 'asia',
      topic: 'shelves',
      n: 0,
      notApplicable: 0,
      dontKnow: 1 / 3,
      missing: 1 / 3,
    });
  });

  test('without a target there is neither target nor gap', () => {
    const row = topicRow('readers', 'region', 'europe');
    expect(row.n).toBe(1);
    expect(Object.keys(row)).not.toContain('target');
    expect(Object.keys(row)).not.toContain('gap');
  });

  test('no responses give no rows', () => {
    expect(aggregate(questionnaire, [])).toEqual({ topics: [], items: [] });
  });
});

describe('groups', () => {
  test('rows are in the order of dimensions, groups and topics, and groups without responses have none', () => {
    const order = found.topics.map(({ dimension, group, topic }) => `${dimension} ${group} ${topic}`);
    const groups = [
      'all all',
      'size small',
      'size large',
      'region africa',
      'region americas',
      'region asia',
      'region europe',
      'system alone',
      'system branch',
    ];
    expect(order).toEqual(groups.flatMap((group) => [`${group} shelves`, `${group} readers`]));
  });

  test('an office without the answer or the region belongs to no group of the dimension', () => {
    const members = (dimension: string) =>
      found.items
        .filter((row) => row.dimension === dimension && row.item === 'shelves-order')
        .reduce((total, row) => total + row.n, 0);
    // all six have a level for the first item; one has no size, one no region, one no system
    expect([members('all'), members('size'), members('region'), members('system')]).toEqual([6, 5, 5, 5]);
  });

  test('the delivered questionnaire groups by size as published, and not applicable is a system of its own', () => {
    const delivered = aQuestionnaire();
    const office = (code: string, size: string, system: string) =>
      aResponse({ office: code, profile: { 'size-band': size, 'system-type': system } });
    const offices = [
      office('CA', '1000-1999', 'federal'),
      office('FR', 'lt250', 'not-applicable'),
      office('KE', '250-499', 'federal'),
    ];
    const { topics } = aggregate(delivered, offices);
    const groups = new Set(topics.map(({ dimension, group }) => `${dimension} ${group}`));
    expect([...groups]).toEqual([
      'all all',
      'size small',
      'size large',
      'region africa',
      'region americas',
      'region europe',
      'system federal',
      'system not-applicable',
    ]);
  });
});

describe('items', () => {
  test('an item is described by its levels and by those who gave none', () => {
    // shelves-order: 3, 2, 5, 1, 2, 4. R: x <- c(3,2,5,1,2,4); mean, median, quantile(x, c(.25, .75)), sd, mean(x < 3)
    const { mean, sd, ...row } = found.items.find(({ item }) => item === 'shelves-order') ?? {};
    expect(row).toEqual({
      dimension: 'all',
      group: 'all',
      item: 'shelves-order',
      n: 6,
      median: 2.5,
      p25: 2,
      p75: 3.75,
      levels: [1 / 6, 2 / 6, 1 / 6, 1 / 6, 1 / 6],
      belowThree: 0.5,
      notApplicable: 0,
      dontKnow: 0,
      missing: 0,
    });
    expectClose(mean, 2.8333333333333335);
    expectClose(sd, 1.4719601443879744);
  });

  test('the share of other answers is of all responses', () => {
    // shelves-labels: 4, na, 5, missing, na, 5
    expect(found.items.find(({ item }) => item === 'shelves-labels')).toMatchObject({
      n: 3,
      notApplicable: 2 / 6,
      dontKnow: 0,
      missing: 1 / 6,
    });
  });

  test('items that are not core have rows too', () => {
    const { items } = aggregate(questionnaire, [aResponse({ answers: allAnswers(questionnaire, 2) })]);
    expect(items.filter(({ dimension }) => dimension === 'all').map(({ item, mean }) => [item, mean])).toEqual(
      questionnaire.topics.flatMap((topic) => topic.items.map(({ id }) => [id, 2])),
    );
  });
});

test('the order of the responses changes nothing, to the last bit', () => {
  const short = fc.constantFrom<Short[]>(...LEVELS, 'na', 'dk', null);
  const anyRow = fc.record({
    country: fc.constantFrom('CA', 'FR', 'ZZ'),
    size: fc.constantFrom('one-room', 'two-rooms'),
    shelves: fc.array(short, { minLength: 3, maxLength: 3 }),
    readers: fc.array(short, { minLength: 5, maxLength: 5 }),
    targets: fc.tuple(fc.constantFrom(...LEVELS, null), fc.constantFrom(...LEVELS, null)),
  });
  const inTwoOrders = fc
    .array(anyRow, { maxLength: 12 })
    .map((any) => any.map(asResponse))
    .chain((any) => fc.tuple(fc.constant(any), fc.shuffledSubarray(any, { minLength: any.length })));
  fc.assert(
    fc.property(inTwoOrders, ([any, shuffled]) => {
      expect(aggregate(questionnaire, shuffled)).toEqual(aggregate(questionnaire, any));
    }),
  );
});
