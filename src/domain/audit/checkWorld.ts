import type { Band, Benchmark, CellPlace, PublishedMean, TopicCell } from '@/domain/disclosure/benchmark';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import type { Subject } from './variable';

/** A published file, as far as figures are concerned. */
export type PublishedFile = Pick<Benchmark, 'groups' | 'topics' | 'items' | 'named' | 'withheld' | 'parameters'>;

/** An office that has a value, as its colleagues know it. */
export interface PlacedOffice {
  readonly code: string;
  readonly groups: Readonly<Record<string, string | null>>;
  /** The answers that the value is a mean of. */
  readonly answers: number;
}

interface Known {
  readonly topicFineThreshold: number;
  readonly itemFineThreshold: number;
  readonly steps: Readonly<Record<'mean' | 'coarseMean' | 'quantile' | 'named', number>>;
  readonly coding: readonly [number, number];
  readonly bandMinimum: number;
  readonly bandMaximumShare: number;
  readonly shareStep: number;
}

const TOP = LEVELS.length;
const millionths = (value: number) => Math.round(value * 1e6);

/** Whether a fraction is printed as a multiple of a step: at least half a step below it, less than half a step above. */
function rounds(numerator: number, denominator: number, printed: number, step: number): boolean {
  const off = 2 * (numerator * 1e6 - millionths(printed) * denominator);
  return off >= -millionths(step) * denominator && off < millionths(step) * denominator;
}

function givesMean(values: readonly number[], parts: number, printed: PublishedMean, step: number, known: Known) {
  const [low, high] = known.coding.map((code) => millionths(code) * values.length * parts) as [number, number];
  const sum = values.reduce((total, value) => total + value, 0) * 1e6;
  if (typeof printed !== 'number') return 'atMost' in printed ? sum <= low : sum >= high;
  return sum > low && sum < high && rounds(sum / 1e6, values.length * parts, printed, step);
}

function givesQuantile(values: readonly number[], parts: number, quarter: number, printed: number, step: number) {
  const ascending = values.toSorted((a, b) => a - b);
  const place = (values.length - 1) * quarter;
  const [lower = NaN, upper = lower] = ascending.slice(Math.floor(place / 4), Math.floor(place / 4) + 2);
  return rounds((4 - (place % 4)) * lower + (place % 4) * upper, 4 * parts, printed, step);
}

/** Levels merged from the lowest up until each band holds enough; what is left at the top joins the last one. */
function mergeUpwards(values: readonly number[], parts: number, minimum: number) {
  const bands: { from: number; to: number; offices: number }[] = [];
  let [from, offices] = [1, 0];
  for (const level of LEVELS) {
    offices += values.filter((value) => Math.floor(value / parts + 0.5) === level).length;
    if (offices < minimum) continue;
    bands.push({ from, to: level, offices });
    [from, offices] = [level + 1, 0];
  }
  const last = bands.pop() ?? { from: 1, offices: 0 };
  return [...bands, { from: last.from, to: TOP, offices: last.offices + offices }];
}

function givesBands(values: readonly number[], parts: number, printed: readonly Band[] | null, known: Known): boolean {
  const bands = mergeUpwards(values, parts, known.bandMinimum);
  if (printed === null) return bands.length === 1;
  return (
    bands.length === printed.length &&
    bands.every(({ from, to, offices }, place) => {
      const band = printed[place];
      const isMost = offices * 1e6 > millionths(known.bandMaximumShare) * values.length;
      if (band?.from !== from || band.to !== to || isMost !== (typeof band.share !== 'number')) return false;
      return typeof band.share !== 'number' || rounds(100 * offices, values.length, band.share, known.shareStep);
    })
  );
}

function isMember({ groups, withheld }: PublishedFile, { dimension, group }: CellPlace, own: string | null): boolean {
  if (dimension === 'all' || own === null) return dimension === 'all';
  if (group !== 'other') return group.split('+').includes(own);
  const others = [...groups, ...withheld.filter((entry) => entry.rule === 'R11' && !entry.topic && !entry.item)];
  return !others.some((other) => other.dimension === dimension && other.group?.split('+').includes(own));
}

function givesCell(file: PublishedFile, cell: Partial<TopicCell>, subject: Subject, parts: number, values: number[]) {
  const known = file.parameters as unknown as Known;
  const fineFrom = subject.kind === 'item' ? known.itemFineThreshold : known.topicFineThreshold;
  const step = values.length >= fineFrom ? known.steps.mean : known.steps.coarseMean;
  const isMean = (mean: PublishedMean | undefined) => mean === undefined || givesMean(values, parts, mean, step, known);
  if (subject.kind === 'target') return isMean(cell.target);
  const quantiles = [cell.p25, cell.median, cell.p75];
  return (
    isMean(cell.mean) &&
    quantiles.every((printed, place) => {
      return printed === undefined || givesQuantile(values, parts, place + 1, printed, known.steps.quantile);
    }) &&
    (cell.bands === undefined || givesBands(values, parts, cell.bands, known))
  );
}

/**
 * Tells of worlds whether they agree with all that a file says about one subject: every figure is computed anew from the values
 * and compared with what is printed. Shares nothing with the search, neither intervals nor histograms, so that a mistake
 * there cannot let a release pass. `offices` are all that agreed to published figures and have a value; a world gives each of
 * them a value in parts of a level, in the same order.
 */
export function worldCheck(
  file: PublishedFile,
  subject: Subject,
  parts: number,
  offices: readonly PlacedOffice[],
): (values: ArrayLike<number>) => boolean {
  const known = file.parameters as unknown as Known;
  const isAbout = (place: { readonly topic?: string; readonly item?: string }) =>
    subject.kind === 'item' ? place.item === subject.item : place.topic === subject.topic;
  const placesIn = (place: CellPlace) =>
    [...offices.keys()].filter((office) => isMember(file, place, offices[office]?.groups[place.dimension] ?? null));
  const figures: readonly (CellPlace & Partial<TopicCell>)[] = subject.kind === 'item' ? file.items : file.topics;
  const cells = figures.filter(isAbout).map((cell) => ({ cell, places: placesIn(cell) }));
  const silent = file.withheld
    .filter(
      (entry) => subject.kind !== 'target' && entry.rule === 'R7' && entry.statistic === 'bands' && isAbout(entry),
    )
    .map(({ dimension, group = '' }) => placesIn({ dimension, group }));
  const named = offices.map(({ code }) =>
    subject.kind === 'score' ? file.named.find((office) => office.code === code)?.topics?.find(isAbout) : undefined,
  );
  const isPossible = (value: number, answers: number) =>
    value >= parts && value <= TOP * parts && (value * answers) % parts === 0;
  const isNamedSo = (value: number, printed: { readonly score: number } | undefined) =>
    !printed || rounds(value, parts, printed.score, known.steps.named);
  return (values) => {
    const at = (place: number) => values[place] ?? 0;
    return (
      offices.every(({ answers }, place) => isPossible(at(place), answers) && isNamedSo(at(place), named[place])) &&
      cells.every(({ cell, places }) => givesCell(file, cell, subject, parts, places.map(at))) &&
      silent.every((places) => givesBands(places.map(at), parts, null, known))
    );
  };
}
