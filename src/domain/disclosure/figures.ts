import { countLevels, publishedBands } from './bands';
import type { DisclosureRule, PublishedMean, Statistic, TopicCell } from './benchmark';
import type { DisclosureParameters } from './disclosureParameters';
import { exactMean, exactQuartile } from './exactFigures';
import type { Population } from './population';
import { publishedMean, roundedToStep } from './precision';

type Figures = Pick<TopicCell, Statistic>;

/** What is published of one cell, and which rule withholds each of its other statistics. */
export interface Judged<S extends Statistic = Statistic> {
  readonly published: Pick<Figures, S>;
  readonly withheld: readonly { readonly statistic: S; readonly rule: DisclosureRule }[];
}

const QUARTERS = { p25: 1, median: 2, p75: 3 } as const;

function allWithheld<S extends Statistic>(statistics: readonly S[], rule: DisclosureRule): Judged<S>['withheld'] {
  return statistics.map((statistic) => ({ statistic, rule }));
}

function meanOf({ ascending, perLevel }: Population, fine: boolean, parameters: DisclosureParameters): PublishedMean {
  const { steps, coding } = parameters;
  return publishedMean(exactMean(ascending, perLevel), fine ? steps.mean : steps.coarseMean, coding);
}

function quartilesOf({ ascending, perLevel }: Population, { steps }: DisclosureParameters) {
  const quartile = (name: keyof typeof QUARTERS) =>
    roundedToStep(exactQuartile(ascending, QUARTERS[name], perLevel), steps.quantile);
  return { median: quartile('median'), p25: quartile('p25'), p75: quartile('p75') };
}

function bandsOf({ ascending, perLevel }: Population, parameters: DisclosureParameters): Judged<'bands'> {
  const bands = publishedBands(countLevels(ascending, perLevel), parameters);
  return bands ? { published: { bands }, withheld: [] } : { published: {}, withheld: allWithheld(['bands'], 'R7') };
}

/** The scores of one topic in one group, as far as their number allows (R6): a coarse mean, or everything. */
export function judgeScores(
  population: Population,
  parameters: DisclosureParameters,
): Judged<Exclude<Statistic, 'target'>> {
  const { broken, ascending } = population;
  if (broken) return { published: {}, withheld: allWithheld(['mean', 'median', 'p25', 'p75', 'bands'], broken) };
  const fine = ascending.length >= parameters.topicFineThreshold;
  const mean = meanOf(population, fine, parameters);
  if (!fine) return { published: { mean }, withheld: allWithheld(['median', 'p25', 'p75', 'bands'], 'R6') };
  const bands = bandsOf(population, parameters);
  return {
    published: { mean, ...quartilesOf(population, parameters), ...bands.published },
    withheld: bands.withheld,
  };
}

/** The targets of one topic in one group: a mean like that of scores (R6). */
export function judgeTargets(population: Population, parameters: DisclosureParameters): Judged<'target'> {
  const { broken, ascending } = population;
  if (broken) return { published: {}, withheld: allWithheld(['target'], broken) };
  const fine = ascending.length >= parameters.topicFineThreshold;
  return { published: { target: meanOf(population, fine, parameters) }, withheld: [] };
}

/** The levels of one item in one group (R6): a mean and bands, the mean coarse among fewer offices. */
export function judgeItem(population: Population, parameters: DisclosureParameters): Judged<'mean' | 'bands'> {
  const { broken, ascending } = population;
  if (broken) return { published: {}, withheld: allWithheld(['mean', 'bands'], broken) };
  const fine = ascending.length >= parameters.itemFineThreshold;
  const bands = bandsOf(population, parameters);
  return {
    published: { mean: meanOf(population, fine, parameters), ...bands.published },
    withheld: bands.withheld,
  };
}
