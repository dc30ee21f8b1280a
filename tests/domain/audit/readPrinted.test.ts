import { describe, expect, it } from 'vitest';
import { readAuditParameters } from '@/domain/audit/auditParameters';
import { readBands, readMean, readRounded, readShare } from '@/domain/audit/readPrinted';
import { aQuestionnaire } from '@tests/support/questionnaires';

const parameters = readAuditParameters({ ...aQuestionnaire().parameters.disclosure });
const tenth = { numerator: 1, denominator: 10 };

describe('a printed mean', () => {
  const mean = (printed: Parameters<typeof readMean>[0], offices: number, parts = 60) =>
    readMean(printed, offices, parts, tenth, parameters.coding);

  it('holds its lower end and not its upper one', () => {
    // 10 offices in sixtieths: 2.35 × 600 = 1410 is printed as 2.4, 2.45 × 600 = 1470 as 2.5.
    expect(mean(2.4, 10)).toEqual({ low: 1410, high: 1469 });
  });

  it('is whole numbers between ends that are none', () => {
    // 7 levels: 16.45 to 17.15.
    expect(mean(2.4, 7, 1)).toEqual({ low: 17, high: 17 });
  });

  it('of 1.5 is above 1.5, since 1.5 itself is coded', () => {
    // 1.5 × 600 = 900, 1.55 × 600 = 930.
    expect(mean(1.5, 10)).toEqual({ low: 901, high: 929 });
  });

  it('of 4.5 is below 4.5', () => {
    expect(mean(4.5, 10)).toEqual({ low: 2670, high: 2699 });
  });

  it('that is coded says only its bound, which it may be', () => {
    expect(mean({ atMost: 1.5 }, 10)).toEqual({ low: 600, high: 900 });
    expect(mean({ atLeast: 4.5 }, 10)).toEqual({ low: 2700, high: 3000 });
  });
});

it('reads a quartile printed to a quarter of a level, four times in sixtieths', () => {
  // 2.75 ± 0.125: 2.625 × 240 = 630, 2.875 × 240 = 690.
  expect(readRounded({ numerator: 11, denominator: 4 }, { numerator: 1, denominator: 4 }, 240)).toEqual({
    low: 630,
    high: 689,
  });
});

describe('a printed share', () => {
  it('is the numbers of offices that it allows', () => {
    // 35 % of 40: 32.5 % is 13 and included, 37.5 % is 15 and not.
    expect(readShare(35, 40, parameters)).toEqual({ low: 13, high: 14 });
  });

  it('is never below the least that a band holds', () => {
    // 10 % of 30: 7.5 % is 2.25, 12.5 % is 3.75.
    expect(readShare(10, 30, parameters)).toEqual({ low: 3, high: 3 });
  });

  it('of 90 % is not above it', () => {
    // 87.5 % of 40 is 35, 90 % is 36; 37 would be printed as more.
    expect(readShare(90, 40, parameters)).toEqual({ low: 35, high: 36 });
  });

  it('of 90 % or more is above it', () => {
    expect(readShare({ atLeast: 90 }, 40, parameters)).toEqual({ low: 37, high: 40 });
  });
});

describe('bands', () => {
  const bands = [
    { from: 1, to: 2, share: 50 },
    { from: 3, to: 5, share: 50 },
  ];

  it('tell that a band was not full before its last level, and how the last one can be cut', () => {
    // 47.5 % of 12 is 5.7, 52.5 % is 6.3.
    expect(readBands(bands, 12, parameters)).toEqual({
      counts: [
        { from: 1, to: 2, low: 6, high: 6 },
        { from: 3, to: 5, low: 6, high: 6 },
        { from: 1, to: 1, low: 0, high: 2 },
      ],
      merged: [{ from: 3, to: 5 }],
    });
  });

  it('of single levels tell nothing more than their numbers', () => {
    const { counts, merged } = readBands(
      [1, 2, 3, 4, 5].map((level) => ({ from: level, to: level, share: 20 })),
      20,
      parameters,
    );
    expect([counts.length, merged]).toEqual([5, []]);
  });
});

describe('the parameters of a release', () => {
  const { disclosure } = aQuestionnaire().parameters;

  it.each([
    'topicFineThreshold',
    'itemFineThreshold',
    'bandMinimum',
    'bandMaximumShare',
    'shareStep',
    'coalition',
    'safeWidth',
  ])('cannot be audited without %s', (name) => {
    expect(() => readAuditParameters({ ...disclosure, [name]: undefined })).toThrow(name);
  });

  it('cannot be audited against coalitions of three', () => {
    expect(() => readAuditParameters({ ...disclosure, coalition: 3 })).toThrow('coalitions of up to 2');
  });

  it('need a step for every kind of figure', () => {
    expect(() => readAuditParameters({ ...disclosure, steps: { mean: 0.1 } })).toThrow('coarseMean');
  });
});
