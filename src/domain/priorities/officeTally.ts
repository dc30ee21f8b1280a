import type { AnswerSheet } from '@/domain/assessment/answer';
import { rankingOf } from '@/domain/assessment/ranking';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreTopic, type TopicScore } from '@/domain/scoring/scoreTopic';
import { compareShare, leastCommonMultiple } from '@/domain/statistics/ratio';
import { isEligibleSpeaker } from './eligibleSpeaker';

/** What one office adds to one topic; whole numbers, so that sums over offices are exact in any order. */
export const COLUMNS = ['gap', 'withGap', 'scored', 'below', 'points', 'eligible'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The collection as one row of whole numbers per office: for each topic the columns above, then 1 when the office ranked
 * anything. Criteria are sums of rows, so a resample of offices costs one addition per office and number.
 */
export interface OfficeTally {
  readonly offices: number;
  readonly topics: readonly string[];
  /** Gaps are counted in steps of 1 / perLevel, which is exact for every number of answers that occurs. */
  readonly perLevel: number;
  /** Numbers in a row. */
  readonly width: number;
  /** Row after row, in an order of their own: what is drawn from them depends neither on the order nor the names of offices. */
  readonly rows: Float64Array;
}

interface ScoredOffice {
  readonly sheet: AnswerSheet;
  readonly scores: readonly TopicScore[];
}

function gapOf({ target, score, answered, levelSum }: TopicScore, perLevel: number): number | null {
  if (target === null || score === null) return null;
  return Math.max(0, target * answered - levelSum) * (perLevel / answered);
}

function cellsOf(
  { sheet }: ScoredOffice,
  score: TopicScore,
  perLevel: number,
  parameters: Questionnaire['parameters']['priorities'],
): Record<Column, number> {
  const gap = gapOf(score, perLevel);
  const place = rankingOf(sheet).indexOf(score.topic);
  const isBelow = score.score !== null && compareShare(score.levelSum, score.answered, parameters.breadthBelow) < 0;
  return {
    gap: gap ?? 0,
    withGap: Number(gap !== null),
    scored: Number(score.score !== null),
    below: Number(isBelow),
    points: parameters.ballotPoints[place] ?? 0,
    eligible: Number(isEligibleSpeaker(sheet, score.topic, score, parameters.speakerScore)),
  };
}

function rowOf(
  office: ScoredOffice,
  perLevel: number,
  parameters: Questionnaire['parameters']['priorities'],
): readonly number[] {
  const cells = office.scores.flatMap((score) => {
    const cell = cellsOf(office, score, perLevel, parameters);
    return COLUMNS.map((column) => cell[column]);
  });
  return [...cells, Number(rankingOf(office.sheet).length > 0)];
}

/** By the first number that differs. */
function compareRows(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, column) => value !== b[column]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** Scores every office and writes down what it adds to each topic of the questionnaire. */
export function tallyOffices(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): OfficeTally {
  const { topics, parameters } = questionnaire;
  const offices = sheets.map((sheet): ScoredOffice => ({
    sheet,
    scores: topics.map((topic) => scoreTopic(topic, sheet, parameters.scoring)),
  }));
  const scored = offices.flatMap(({ scores }) => scores.filter(({ score }) => score !== null));
  const perLevel = leastCommonMultiple(new Set(scored.map(({ answered }) => answered)));
  const width = topics.length * COLUMNS.length + 1;
  const rows = new Float64Array(offices.length * width);
  const ordered = offices.map((office) => rowOf(office, perLevel, parameters.priorities)).sort(compareRows);
  for (const [index, row] of ordered.entries()) rows.set(row, index * width);
  return { offices: offices.length, topics: topics.map(({ id }) => id), perLevel, width, rows };
}

/** The sum of all rows. */
export function totalsOf({ offices, width, rows }: OfficeTally): Float64Array {
  const totals = new Float64Array(width);
  for (let office = 0; office < offices; office += 1) addRow(totals, rows, office * width, 1);
  return totals;
}

/** Adds the row that starts at `from` so many times; changes `totals` in place. */
export function addRow(totals: Float64Array, rows: Float64Array, from: number, times: number): void {
  for (let column = 0; column < totals.length; column += 1) {
    totals[column] = (totals[column] ?? 0) + times * (rows[from + column] ?? 0);
  }
}
