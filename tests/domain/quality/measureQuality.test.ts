import { describe, expect, it, test } from 'vitest';
import type { AnswerSheet } from '@/domain/assessment/answer';
import { measureQuality } from '@/domain/quality/measureQuality';
import { coreItemsOf } from '@/domain/questionnaire/questionnaire';
import { anAnswer, aSheet, type Short } from '@tests/support/answers';
import { theDemonstration } from '@tests/support/demonstration';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from '@tests/domain/priorities/formulaWave';

describe('the formula wave agrees with R', () => {
  const questionnaire = aQuestionnaire();
  const { items, topics } = measureQuality(questionnaire, aFormulaWave());

  // for (t in 1:6) { x <- t(L[1:6, t, ]); x <- x[complete.cases(x), ]; n <- nrow(x)
  //   a <- 6 / 5 * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
  //   1 - (1 - a) * qf(c(.975, .025), n - 1, (n - 1) * 5)
  //   sapply(1:6, function(j) cor(x[, j], rowSums(x[, -j]), method = "spearman")) }
  it('in alpha with its interval', () => {
    const expected = [
      [41, 0.76283778521921963, 0.62952013141715957, 0.8597153379157868],
      [40, 0.71936605032670642, 0.55928118396629478, 0.83521798266831226],
      [39, 0.14566671410274651, -0.34907926254429222, 0.50218535165941591],
      [39, 0.84461811256321007, 0.75463617586219733, 0.90945994855906331],
      [39, 0.74411535143573093, 0.59593208098062322, 0.85089761988262813],
      [40, 0.76950892857142861, 0.63802757212875039, 0.86466076620038912],
    ] as const;
    for (const [t, [n, alpha, low, high]] of expected.entries()) {
      expect(topics[t]?.n).toBe(n);
      expectClose(topics[t]?.alpha, alpha);
      expectClose(topics[t]?.low, low);
      expectClose(topics[t]?.high, high);
    }
  });

  it('in the correlation of each core item with the rest of its topic', () => {
    const expected = [
      [0.65444182561757824, 0.41292606830619849, 0.54145878065520581, 0.45986566522551076, 0.27933937475032761],
      [0.67264583674994793, 0.33712338689361815, 0.25996608301117985, 0.42331296958018216, 0.44380083566886985],
      [0.28633430570301127, 0.15614548239187395, -0.28949607472358158, 0.3946315130726023, -0.27299556336004632],
    ];
    for (const [t, correlations] of expected.entries()) {
      const core = questionnaire.topics[t] ? coreItemsOf(questionnaire.topics[t]) : [];
      for (const [j, correlation] of correlations.entries()) {
        expectClose(items.find(({ item }) => item === core[j]?.id)?.itemRest, correlation);
      }
    }
  });

  it('in flags: correlations below 0.20, levels that nobody uses, and more than 40 % at one end', () => {
    // for (t in 1:6) for (j in 1:7) { v <- na.omit(L[j, t, ]); print(tabulate(v, 5) / length(v)) }
    const flags = new Map(items.map(({ item, flags: own }) => [item, own]));
    expect(flags.get('infrastructure-hosting')).toEqual(['unused-level']);
    expect(flags.get('infrastructure-packages')).toEqual(['unused-level', 'item-rest']);
    // 20 of 46 at level 1, 19 of 46 at level 5; 18 of 46 are no more than 40 %
    expect(flags.get('infrastructure-vulnerabilities')).toEqual(['unused-level', 'floor']);
    expect(flags.get('foundations-assurance')).toEqual(['ceiling']);
    expect(flags.get('foundations-community')).toEqual([]);
  });
});

// As in `tests/cli/demonstration.test.ts`, whose R code goes on here. None of its topics has 30 offices with all six levels,
// so the limits are lowered to see the figures.
describe('the demonstration wave agrees with R, were fewer offices enough', async () => {
  const { parameters } = aQuestionnaire();
  const { itemRest } = parameters.quality;
  const lowered = { ...parameters.quality, alphaOffices: 10, itemRest: { ...itemRest, offices: 10 } };
  const asked = { ...aQuestionnaire(), parameters: { ...parameters, quality: lowered } };
  const { items, topics } = measureQuality(asked, (await theDemonstration()).responses);

  // for (t in 1:6) { l <- t(m[of == t & core, ]); l <- l[complete.cases(l), ]; n <- nrow(l)
  //   a <- 6 / 5 * (1 - sum(apply(l, 2, var)) / var(rowSums(l)))
  //   print(c(n, a, 1 - (1 - a) * qf(c(.975, .025), n - 1, (n - 1) * 5)))
  //   print(sapply(1:6, function(j) cor(l[, j], rowSums(l[, -j]), method = "spearman"))) }
  it('in alpha with its interval', () => {
    const expected = [
      [17, 0.87005721551176107, 0.74348510566236303, 0.94620287762812294],
      [25, 0.86396989651928513, 0.76062437806158822, 0.93232151534032126],
      [17, 0.88240405503258501, 0.76785851160068641, 0.95131454611532407],
      [21, 0.87005579665220079, 0.75979025095954578, 0.94011635542817851],
      [23, 0.8789203084832905, 0.7819696244921357, 0.94185642986277485],
      [21, 0.85171939477303993, 0.72589429884916834, 0.93166618570480275],
    ] as const;
    for (const [t, [n, alpha, low, high]] of expected.entries()) {
      expect(topics[t]?.n).toBe(n);
      expectClose(topics[t]?.alpha, alpha);
      expectClose(topics[t]?.low, low);
      expectClose(topics[t]?.high, high);
    }
  });

  it('in the correlation of each core item with the rest of its topic', () => {
    const expected = [
      0.80844765834996613, 0.57943305844976178, 0.53884971787362601, 0.66947814942373673, 0.57507400196148628,
      0.66050609880696298, 0.72254075167790643, 0.53896956381747196, 0.73766679295102222, 0.65884285899057538,
      0.59109119933282206, 0.70400541843566422, 0.7344499719935641, 0.89319891723346279, 0.58746376169190129,
      0.56148835474855863, 0.71485204081251308, 0.73928041531152389, 0.71548438859695185, 0.72401237461600843,
      0.60607393200201121, 0.46013425710131628, 0.78611807373885834, 0.78276480393943948, 0.79082223142822117,
      0.47940542657359581, 0.86694866677585092, 0.56101795659328124, 0.5784815479194918, 0.76176266373452661,
      0.46775530556776029, 0.7127313052538814, 0.65307352976561139, 0.55577952305841249, 0.65713500617246523,
      0.61312797049809553,
    ];
    const core = asked.topics.flatMap(coreItemsOf);
    for (const [index, { id }] of core.entries()) {
      expectClose(items.find(({ item }) => item === id)?.itemRest, expected[index] ?? NaN);
    }
  });
});

const questionnaire = aQuestionnaire();
const [topic] = questionnaire.topics;
const item = topic?.items[0]?.id ?? '';

/** Offices that answer the first item in this way, and nothing else. */
function offices(...answers: readonly (readonly [count: number, short: Short])[]): readonly AnswerSheet[] {
  return answers.flatMap(([count, short]) =>
    Array.from({ length: count }, () => aSheet({ answers: short === null ? {} : { [item]: anAnswer(short) } })),
  );
}

function flagsOf(...answers: readonly (readonly [count: number, short: Short])[]): readonly string[] {
  return measureQuality(questionnaire, offices(...answers)).items[0]?.flags ?? [];
}

test('one level with more than 60 % of 15 offices is flagged, exactly 60 % is not', () => {
  expect(flagsOf([10, 3], [2, 1], [1, 2], [1, 4], [1, 5])).toEqual(['one-level']);
  expect(flagsOf([9, 3], [2, 1], [2, 2], [1, 4], [1, 5])).toEqual([]);
});

test('below 15 offices with a level nothing is said about the use of levels', () => {
  expect(flagsOf([14, 3])).toEqual([]);
  expect(flagsOf([15, 3])).toEqual(['one-level', 'unused-level']);
});

test('more than 40 % at the lowest or highest level is floor or ceiling, from any number of offices', () => {
  expect(flagsOf([2, 1], [3, 3])).toEqual([]);
  expect(flagsOf([3, 1], [4, 3])).toEqual(['floor']);
  expect(flagsOf([1, 5])).toEqual(['ceiling']);
});

test('non-answers are shares of all responses, from ten on', () => {
  // 3 of 10 above 20 %, 2 of 10 above 15 %, 2 of 10 above 10 %
  expect(flagsOf([3, 'na'], [2, 'dk'], [2, null], [1, 2], [2, 3])).toEqual(['not-applicable', 'dont-know', 'missing']);
  expect(flagsOf([2, 'na'], [1, 'dk'], [1, null], [3, 2], [3, 3])).toEqual([]);
  expect(flagsOf([3, 'na'], [2, 'dk'], [2, null], [2, 3])).toEqual([]);
});

function completeOffices(count: number): readonly AnswerSheet[] {
  const items = topic ? coreItemsOf(topic) : [];
  return Array.from({ length: count }, (_, office) =>
    aSheet({ answers: Object.fromEntries(items.map(({ id }) => [id, anAnswer(((office % 5) + 1) as 1)])) }),
  );
}

test('alpha and correlations want 30 offices with all core items', () => {
  const few = measureQuality(questionnaire, completeOffices(29));
  expect(few.topics[0]).toEqual({ topic: topic?.id, n: 29 });
  expect(few.items[0]).not.toHaveProperty('itemRest');
  const enough = measureQuality(questionnaire, completeOffices(30));
  // Six times the same answers: alpha 1 without width, correlation 1.
  expect(enough.topics[0]).toEqual({ topic: topic?.id, alpha: 1, low: 1, high: 1, n: 30 });
  expect(enough.items[0]?.itemRest).toBe(1);
});

test('items that are not core have no correlation', () => {
  const extension = topic?.items.find(({ core }) => !core)?.id;
  const { items } = measureQuality(questionnaire, completeOffices(30));
  expect(items.find((measured) => measured.item === extension)).not.toHaveProperty('itemRest');
});

test('where everybody answers the same there is neither alpha nor correlation', () => {
  const [one] = completeOffices(1);
  const { items, topics } = measureQuality(
    questionnaire,
    Array.from({ length: 30 }, () => one ?? aSheet()),
  );
  expect(topics[0]).toEqual({ topic: topic?.id, n: 30 });
  expect(items[0]).not.toHaveProperty('itemRest');
  expect(items[0]?.flags).not.toContain('item-rest');
});

test('without responses every item is there without flags', () => {
  const { items, topics } = measureQuality(questionnaire, []);
  expect(items).toHaveLength(42);
  expect(items.every(({ flags }) => flags.length === 0)).toBe(true);
  expect(topics.every(({ n }) => n === 0)).toBe(true);
});
