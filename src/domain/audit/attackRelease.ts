import type { CellPlace, ItemCell, Release, TopicCell, Withheld } from '@/domain/disclosure/benchmark';
import type { Response } from '@/domain/collection/response';
import { itemsOf, LEVELS, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { ratioOfDecimal } from '@/domain/statistics/ratio';
import { readAuditParameters, type AuditParameters } from './auditParameters';
import { membersOf } from './groupMembers';
import { readBands, readMean, readRounded } from './readPrinted';
import { partsFor, rosterOf, valueOf, type ExactValue, type RosterOffice } from './roster';
import type { AuditCell, AuditOffice, AuditVariable, QuantileFigure, Subject } from './variable';

const LOWEST = LEVELS[0];
const HIGHEST = Math.max(...LEVELS);

/** Quantiles by how many fourths of the way up they stand; in this order positions ascend. */
const QUARTERS = [
  ['p25', 1],
  ['median', 2],
  ['p75', 3],
] as const;

/** What is needed to read the figures about one subject. */
interface Reading {
  readonly release: Release;
  readonly parameters: AuditParameters;
  readonly roster: readonly RosterOffice[];
  readonly subject: Subject;
  /** By place in the roster; null where an office has no value. */
  readonly values: readonly (ExactValue | null)[];
  readonly parts: number;
}

type PrintedCell = CellPlace & Partial<TopicCell> & Partial<ItemCell>;

/** All that may be published, with the log's words about what is not. */
export function subjectsOf(questionnaire: Questionnaire): readonly Subject[] {
  const { topics } = questionnaire;
  return [
    ...topics.map(({ id }): Subject => ({ kind: 'score', topic: id })),
    ...topics.map(({ id }): Subject => ({ kind: 'target', topic: id })),
    ...itemsOf(questionnaire).map(({ id }): Subject => ({ kind: 'item', item: id })),
  ];
}

function isAbout(subject: Subject, { topic, item }: { readonly topic?: string; readonly item?: string }): boolean {
  return subject.kind === 'item' ? item === subject.item : topic === subject.topic && item === undefined;
}

function printedCells({ release, subject }: Reading): readonly PrintedCell[] {
  const cells: readonly PrintedCell[] = subject.kind === 'item' ? release.items : release.topics;
  return cells.filter((cell) => isAbout(subject, cell));
}

/** Whether the log says that there are no bands because they would be one only. */
function saysOneBand({ release, subject }: Reading, place: CellPlace): boolean {
  const isSaid = (entry: Withheld) =>
    entry.rule === 'R7' &&
    entry.dimension === place.dimension &&
    entry.group === place.group &&
    (entry.statistic === undefined || entry.statistic === 'bands') &&
    isAbout(subject, entry);
  return subject.kind !== 'target' && release.withheld.some(isSaid);
}

function quantilesOf(cell: PrintedCell, offices: number, { parts, parameters }: Reading): readonly QuantileFigure[] {
  return QUARTERS.flatMap(([statistic, quarter]) => {
    const printed = cell[statistic];
    if (printed === undefined) return [];
    const place = (offices - 1) * quarter;
    const interval = readRounded(ratioOfDecimal(printed), parameters.quantileStep, 4 * parts);
    return [{ statistic, position: Math.floor(place / 4), fourths: place % 4, ...interval }];
  });
}

function readCell(reading: Reading, cell: PrintedCell, members: readonly number[]): AuditCell {
  const { subject, parts, parameters } = reading;
  const offices = members.length;
  const fineFrom = subject.kind === 'item' ? parameters.itemFineThreshold : parameters.topicFineThreshold;
  const step = offices >= fineFrom ? parameters.meanStep : parameters.coarseMeanStep;
  const mean = subject.kind === 'target' ? cell.target : cell.mean;
  const bands = subject.kind === 'target' ? undefined : cell.bands;
  const oneBand = saysOneBand(reading, cell) ? [{ from: LOWEST, to: HIGHEST }] : [];
  return {
    dimension: cell.dimension,
    group: cell.group,
    members,
    mean: mean === undefined ? null : readMean(mean, offices, parts, step, parameters.coding),
    quantiles: subject.kind === 'score' ? quantilesOf(cell, offices, reading) : [],
    bands: bands !== undefined,
    ...(bands ? readBands(bands, offices, parameters) : { counts: [], merged: oneBand }),
  };
}

/** Cells that the log alone speaks about. */
function loggedPlaces(reading: Reading, printed: readonly PrintedCell[]): readonly PrintedCell[] {
  const isPrinted = ({ dimension, group }: CellPlace) =>
    printed.some((cell) => cell.dimension === dimension && cell.group === group);
  return reading.release.withheld.flatMap(({ dimension, group }) => {
    if (group === undefined || isPrinted({ dimension, group }) || !saysOneBand(reading, { dimension, group }))
      return [];
    return [{ dimension, group }];
  });
}

function readOffice({ release, parameters, subject, parts }: Reading, code: string, value: ExactValue): AuditOffice {
  const named = release.named.find((office) => office.code === code);
  const printed = subject.kind === 'score' ? named?.topics?.find(({ topic }) => topic === subject.topic) : undefined;
  const known = printed && readRounded(ratioOfDecimal(printed.score), parameters.namedStep, parts);
  return {
    code,
    truth: (value.sum * parts) / value.answers,
    step: parts / value.answers,
    low: Math.max(LOWEST * parts, known?.low ?? 0),
    high: Math.min(HIGHEST * parts, known?.high ?? Infinity),
    secret: printed === undefined,
  };
}

function isTelling({ mean, quantiles, counts, merged }: AuditCell): boolean {
  return mean !== null || quantiles.length + counts.length + merged.length > 0;
}

function readVariable(reading: Reading): AuditVariable {
  const { release, parameters, roster, subject, values, parts } = reading;
  const having = [...roster.keys()].filter((place) => values[place]);
  const indexOf = new Map(having.map((place, index) => [place, index]));
  const printed = printedCells(reading);
  const cells = [...printed, ...loggedPlaces(reading, printed)].map((cell) => {
    const members = membersOf(release, cell, roster).flatMap((place) => indexOf.get(place) ?? []);
    return readCell(reading, cell, members);
  });
  const { numerator, denominator } = parameters.safeWidth;
  return {
    subject,
    parts,
    width: subject.kind === 'score' ? Math.ceil((numerator * parts) / denominator) : 1,
    coalition: parameters.coalition,
    bandMinimum: parameters.bandMinimum,
    offices: having.flatMap((place) => {
      const [office, value] = [roster[place], values[place]];
      return office && value ? [readOffice(reading, office.code, value)] : [];
    }),
    cells: cells.filter(isTelling),
  };
}

/**
 * What an attacker has: for every topic score, target and item the printed figures and what the log tells, each number read as
 * the interval that its rounding allows, with the roster of consenting offices, their groups and who has a value. The true
 * values are those of the responses; the audit starts its search for other worlds from them.
 *
 * Subjects without any figure are left out. Throws when the release lacks a parameter.
 */
export function attackRelease(
  questionnaire: Questionnaire,
  release: Release,
  responses: readonly Response[],
): readonly AuditVariable[] {
  const parameters = readAuditParameters(release.parameters);
  const roster = rosterOf(questionnaire, responses);
  return subjectsOf(questionnaire)
    .map((subject) => {
      const values = roster.map(({ response }) => valueOf(questionnaire, response, subject));
      const parts = partsFor(values.flatMap((value) => value ?? []));
      return readVariable({ release, parameters, roster, subject, values, parts });
    })
    .filter(({ cells }) => cells.length > 0);
}
